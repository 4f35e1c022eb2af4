import { describe, expect, it } from 'vitest';
import { TokenIssuer, mockIamUser } from './TokenIssuer.ts';
import type { WireRequest } from './WireRequest.ts';

const { user, password, domain, project } = mockIamUser;
const identity = { methods: ['password'], password: { user: { name: user, password, domain: { name: domain } } } };
const documented = { auth: { identity, scope: { project: { name: project } } } };

function request(body: unknown): WireRequest {
  return {
    method: 'POST',
    host: 'iam.test',
    origin: 'https://iam.test',
    path: '/v3/auth/tokens',
    query: '',
    headers: new Headers(),
    body: new TextEncoder().encode(JSON.stringify(body)),
  };
}

describe('TokenIssuer', () => {
  let now = Date.parse('2026-01-01T00:00:00Z');
  const issuer = new TokenIssuer(() => now);

  it('gives the user of the mock a token for 24 hours', async () => {
    const { response, problem } = issuer.answer(request(documented));
    const token = response.headers.get('x-subject-token') ?? '';
    expect(problem).toBeUndefined();
    expect(response.status).toBe(201);
    expect(response.headers.get('date')).toBe('Thu, 01 Jan 2026 00:00:00 GMT');
    expect(await response.json()).toEqual({
      token: { issued_at: '2026-01-01T00:00:00.000Z', expires_at: '2026-01-02T00:00:00.000Z', methods: ['password'] },
    });
    expect(issuer.fault(token)).toBeUndefined();
    now += 24 * 3_600_000 + 1;
    expect(issuer.fault(token)).toBe('The token has expired.');
  });

  it.each([
    [
      'another password',
      {
        ...documented,
        auth: {
          ...documented.auth,
          identity: { ...identity, password: { user: { name: user, password: 'x', domain: { name: domain } } } },
        },
      },
    ],
    ['another project', { auth: { identity, scope: { project: { name: 'other' } } } }],
    ['no scope', { auth: { identity } }],
    ['nothing', null],
  ])('refuses %s', async (_, body) => {
    const { response, problem } = issuer.answer(request(body));
    expect(problem).toContain('not the one of the mock');
    expect(response.status).toBe(401);
    expect(response.headers.has('x-subject-token')).toBe(false);
    expect(JSON.stringify(await response.json())).not.toContain(password);
  });

  const tokenOf = (from: TokenIssuer) => from.answer(request(documented)).response.headers.get('x-subject-token') ?? '';

  it('gives another token each time', () => {
    expect(tokenOf(issuer)).not.toBe(tokenOf(issuer));
  });

  it('takes the tokens of another mock', () => {
    expect(new TokenIssuer(() => now).fault(tokenOf(issuer))).toBeUndefined();
  });

  it.each([
    ['made up', () => 'not-a-real-token'],
    ['empty', () => ''],
    ['cut', (token: string) => token.slice(0, -1)],
    ['made to last longer', (token: string) => token.replace(/-(\d+)-/, '-9$1-')],
  ])('takes no token that is %s', (_, change) => {
    expect(issuer.fault(change(tokenOf(issuer)))).toContain('none of those');
  });

  it('stands at its own path alone', () => {
    expect(issuer.claims(request({}))).toBe(true);
    expect(issuer.claims({ ...request({}), method: 'GET' })).toBe(false);
    expect(issuer.claims({ ...request({}), path: '/v2/p/volumes' })).toBe(false);
  });
});
