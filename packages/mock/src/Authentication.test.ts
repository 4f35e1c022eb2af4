import { createHash, createHmac } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import disks from '../test/fixtures/disks.json' with { type: 'json' };
import { createRouter } from './createRouter.ts';
import { mockCredentials } from './MockCredentials.ts';
import { mockIamUser } from './TokenIssuer.ts';

const origin = 'https://disks.north.example.com';
const url = `${origin}/v2/p-1/volumes/v-1`;

/** A router at a time that a test can move. */
function createDisks(options: Parameters<typeof createRouter>[1] = {}) {
  const time = { now: Date.parse('2026-01-15T12:00:00Z') };
  const router = createRouter(disks, { clock: () => time.now, ...options });
  const get = (headers: Record<string, string>) => router.handle(new Request(url, { headers }));
  return { router, time, get };
}

/** Written out, so that a mistake in the mock's own steps shows. */
function signed({ key = mockCredentials.secretKey, date = '20260115T120000Z', token = '' } = {}): Record<
  string,
  string
> {
  const names = token === '' ? 'host;x-sdk-date' : 'host;x-sdk-date;x-security-token';
  const extra = token === '' ? '' : `x-security-token:${token}\n`;
  const empty = 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855';
  const canonical = `GET\n/v2/p-1/volumes/v-1/\n\nhost:disks.north.example.com\nx-sdk-date:${date}\n${extra}\n${names}\n${empty}`;
  const hash = createHash('sha256').update(canonical).digest('hex');
  const signature = createHmac('sha256', key).update(`SDK-HMAC-SHA256\n${date}\n${hash}`).digest('hex');
  return {
    'x-sdk-date': date,
    authorization: `SDK-HMAC-SHA256 Access=${mockCredentials.secretId}, SignedHeaders=${names}, Signature=${signature}`,
    ...(token !== '' && { 'x-security-token': token }),
  };
}

const unauthenticated = (reason: string) => ({ error_code: 'DISK.0401', error_msg: expect.stringContaining(reason) });

describe('a signature with an access key', () => {
  it('is verified', async () => {
    const { router, get } = createDisks();
    expect((await get(signed())).status).toBe(200);
    expect(router.requests[0]?.signature).toEqual({ scheme: 'SDK-HMAC-SHA256', verdict: 'valid' });
  });

  it('is verified with the token of a temporary key', async () => {
    const { get } = createDisks({ credentials: [{ ...mockCredentials, token: 'not-a-real-token' }] });
    expect((await get(signed({ token: 'not-a-real-token' }))).status).toBe(200);
    expect(await (await get(signed())).json()).toEqual(unauthenticated('is missing'));
    expect(await (await get(signed({ token: 'another' }))).json()).toEqual(unauthenticated('is another one'));
  });

  it.each<[string, Record<string, string>, string]>([
    ['none', {}, 'neither a token'],
    ['another key', signed({ key: 'not-a-real-secret-either' }), 'another one fits'],
    ['an unknown key', { ...signed(), authorization: signed()['authorization']!.replace('AKID', 'AKIX') }, 'not among'],
    ['an old time', signed({ date: '20260115T114459Z' }), '901 s behind the clock'],
    ['a time to come', signed({ date: '20260115T121501Z' }), '901 s ahead of the clock'],
    ['no time', { authorization: signed()['authorization']! }, 'X-Sdk-Date'],
    ['a malformed header', { ...signed(), authorization: 'SDK-HMAC-SHA256 Access=a' }, 'malformed'],
    ['a surplus token', signed({ token: 'not-a-real-token' }), 'not a temporary one'],
  ])('is refused with the documented 401: %s', async (_, headers, reason) => {
    const { router, get } = createDisks();
    const response = await get(headers);
    expect([response.status, await response.json()]).toEqual([401, unauthenticated(reason)]);
    expect(JSON.stringify(router.requests)).not.toContain(mockCredentials.secretKey);
  });
});

describe('a token', () => {
  const { user, password, domain, project } = mockIamUser;
  const identity = { methods: ['password'], password: { user: { name: user, password, domain: { name: domain } } } };
  const body = JSON.stringify({ auth: { identity, scope: { project: { name: project } } } });

  async function tokenOf({ router }: ReturnType<typeof createDisks>): Promise<string> {
    const response = await router.handle(new Request(`${origin}/v3/auth/tokens`, { method: 'POST', body }));
    return response.headers.get('x-subject-token') ?? '';
  }

  it('is given for the password of the mock, and taken for 24 hours', async () => {
    const made = createDisks();
    const headers = { 'x-auth-token': await tokenOf(made) };
    expect((await made.get(headers)).status).toBe(200);
    expect(made.router.requests[1]?.signature).toEqual({ scheme: 'IamToken', verdict: 'valid' });
    made.time.now += 24 * 3_600_000 + 1;
    const late = await made.get(headers);
    expect([late.status, await late.json()]).toEqual([401, unauthenticated('has expired')]);
  });

  it('is shown by no record, nor is the password', async () => {
    const made = createDisks();
    const token = await tokenOf(made);
    await made.get({ 'x-auth-token': token, 'x-subject-token': token, 'x-security-token': token });
    const wrong = body.replace(password, 'not-a-real-password-either');
    await made.router.handle(new Request(`${origin}/v3/auth/tokens`, { method: 'POST', body: wrong }));
    expect(made.router.requests).toMatchObject([
      { method: 'POST', url: `${origin}/v3/auth/tokens`, body: undefined, answer: { status: 201, kind: 'token' } },
      { operationId: 'ShowVolume', answer: { status: 200 }, problems: [] },
      { answer: { status: 401, kind: 'token' }, problems: [{ code: 'Unauthenticated' }] },
    ]);
    const shown = JSON.stringify(made.router.requests);
    for (const secret of [token, password, 'not-a-real-password-either']) expect(shown).not.toContain(secret);
  });

  it('of anyone else gets the documented 401', async () => {
    const response = await createDisks().get({ 'x-auth-token': 'not-a-real-token' });
    expect([response.status, await response.json()]).toEqual([401, unauthenticated('none of those')]);
  });
});
