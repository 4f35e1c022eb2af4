import { inspect } from 'node:util';
import { describe, expect, it } from 'vitest';
import { type IamTokenOptions, createIamTokenSource } from './createIamTokenSource.ts';
import { SigningError } from './SigningError.ts';

const HOUR = 3_600_000;
const START = Date.parse('2026-01-01T00:00:00Z');

/** An IAM that gives token-1, token-2 … and keeps what it was asked. */
function createIam(answer: (n: number) => Response | Promise<Response> = (n) => granted(`token-${n}`)) {
  const requests: { readonly url: string; readonly method: string; readonly body: unknown }[] = [];
  let now = START;
  const options: IamTokenOptions = {
    endpoint: 'https://iam.invalid',
    user: 'username',
    password: 'not-a-real-password',
    domain: 'domainname',
    project: 'region',
    clock: () => now,
    fetch: async (input, init) => {
      const request = new Request(input, init);
      requests.push({ url: request.url, method: request.method, body: await request.json() });
      return answer(requests.length);
    },
  };
  return { options, requests, pass: (ms: number) => (now += ms) };
}

/** A `fetch` that ends only with its signal. */
const fetchForEver: typeof globalThis.fetch = (_, init) =>
  new Promise((__, reject) => {
    init?.signal?.addEventListener('abort', () => reject(init.signal?.reason));
  });

function granted(token: string, expires?: string): Response {
  const body = { token: { expires_at: expires } };
  return Response.json(body, { status: 201, headers: { 'X-Subject-Token': token } });
}

describe('createIamTokenSource', () => {
  it('asks for a token of the project with the password of the user', async () => {
    const { options, requests } = createIam();
    await expect(createIamTokenSource(options)()).resolves.toBe('token-1');
    expect(requests).toEqual([
      {
        url: 'https://iam.invalid/v3/auth/tokens',
        method: 'POST',
        body: {
          auth: {
            identity: {
              methods: ['password'],
              password: { user: { name: 'username', password: 'not-a-real-password', domain: { name: 'domainname' } } },
            },
            scope: { project: { name: 'region' } },
          },
        },
      },
    ]);
  });

  it('keeps a token for nearly the 24 hours that it is good', async () => {
    const { options, requests, pass } = createIam();
    const source = createIamTokenSource(options);
    await source();
    pass(23 * HOUR);
    await expect(source()).resolves.toBe('token-1');
    pass(HOUR / 2);
    await expect(source()).resolves.toBe('token-2');
    expect(requests).toHaveLength(2);
  });

  it('believes IAM about an earlier end', async () => {
    const { options, pass } = createIam((n) => granted(`token-${n}`, '2026-01-01T02:00:00.000000Z'));
    const source = createIamTokenSource(options);
    await source();
    pass(HOUR);
    await expect(source()).resolves.toBe('token-1');
    pass(HOUR / 2);
    await expect(source()).resolves.toBe('token-2');
  });

  it('asks once, however many wait', async () => {
    const { options, requests } = createIam();
    const source = createIamTokenSource(options);
    const tokens = await Promise.all(Array.from({ length: 50 }, () => source()));
    expect(new Set(tokens)).toEqual(new Set(['token-1']));
    expect(requests).toHaveLength(1);
  });

  it('replaces a token that was refused, once for all who were refused it', async () => {
    const { options, requests } = createIam();
    const source = createIamTokenSource(options);
    const refused = await source();
    const tokens = await Promise.all([source(refused), source(refused), source(refused)]);
    expect(new Set(tokens)).toEqual(new Set(['token-2']));
    await expect(source(refused)).resolves.toBe('token-2');
    expect(requests).toHaveLength(2);
  });

  it('asks again after a failure', async () => {
    const { options } = createIam((n) => (n === 1 ? Response.json({}, { status: 503 }) : granted('token')));
    const source = createIamTokenSource(options);
    await expect(source()).rejects.toMatchObject({ code: 'token_unavailable' });
    await expect(source()).resolves.toBe('token');
  });

  it('makes do with a token that is still good while IAM is not available', async () => {
    const { options, pass } = createIam((n) => (n === 1 ? granted('token-1') : new Response('', { status: 503 })));
    const source = createIamTokenSource(options);
    await source();
    pass(23.75 * HOUR);
    await expect(source()).resolves.toBe('token-1');
    await expect(source('token-1')).rejects.toMatchObject({ code: 'token_unavailable' });
    pass(HOUR / 4);
    await expect(source()).rejects.toMatchObject({ code: 'token_unavailable' });
  });

  it.each<[string, () => Response | Promise<Response>, string, string]>([
    ['a wrong password', () => Response.json({ error: {} }, { status: 401 }), 'token_refused', 'HTTP 401'],
    ['no token in the answer', () => Response.json({}, { status: 201 }), 'token_refused', 'HTTP 201'],
    ['a redirect', () => Response.redirect('https://elsewhere.invalid', 302), 'token_refused', 'HTTP 302'],
    ['too many requests', () => new Response('', { status: 429 }), 'token_unavailable', 'HTTP 429'],
    ['no connection', () => Promise.reject(new TypeError('fetch failed')), 'token_unavailable', 'did not answer'],
  ])('tells of %s', async (_, answer, code, reason) => {
    const error: unknown = await createIamTokenSource(createIam(answer).options)().catch((thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(SigningError);
    expect(error).toMatchObject({ code, message: expect.stringContaining(reason) });
  });

  it('gives up on an IAM that does not answer', async () => {
    const source = createIamTokenSource({ ...createIam().options, fetch: fetchForEver, timeout: 20 });
    await expect(source()).rejects.toMatchObject({
      code: 'token_unavailable',
      message: 'IAM did not answer a request for a token within 20 ms.',
    });
  });

  it.each<[string, Partial<IamTokenOptions>, string]>([
    ['no password', { password: '' }, 'password is missing'],
    ['no project', { project: undefined as never }, 'project is missing'],
    ['an endpoint without a scheme', { endpoint: 'iam.invalid' }, 'https://host'],
    ['an endpoint that anyone can read', { endpoint: 'http://iam.invalid' }, 'https://host'],
  ])('refuses %s', (_, change, reason) => {
    expect(() => createIamTokenSource({ ...createIam().options, ...change })).toThrow(reason);
  });

  it('shows the password to nobody', async () => {
    const { options } = createIam(() => Promise.reject(new Error('not-a-real-password')));
    const source = createIamTokenSource(options);
    const error: unknown = await source().catch((thrown: unknown) => thrown);
    expect(inspect([source, error], { showHidden: true, depth: Infinity })).not.toContain('not-a-real');
  });
});
