import { inspect } from 'node:util';
import { describe, expect, it } from 'vitest';
import type { AttemptEvent, LogEvent } from '../src/index.ts';
import { hmacSha1, hmacSha256, tc3 } from '../src/tencent/index.ts';
import { createTestClient } from './createTestClient.ts';
import { credentials, errorEnvelope, read } from './exampleService.ts';
import { type Answer, answer, listen, type Received } from '@cloud-contracts/client-testing/src/listen.ts';

/** A secret as it is, and as JSON, URLs and HTML write it. */
function forms(secret: string): readonly string[] {
  const html = [...secret]
    .map((c) => (/\w/.test(c) ? c : `&#x${c.charCodeAt(0).toString(16).toUpperCase()};`))
    .join('');
  const decimal = [...secret].map((c) => (/\w/.test(c) ? c : `&#${c.charCodeAt(0)};`)).join('');
  const unicode = [...secret].map((c) => (/\w/.test(c) ? c : `\\u00${c.charCodeAt(0).toString(16)}`)).join('');
  return [secret, secret.replaceAll('/', '\\/'), encodeURIComponent(secret), html, decimal, unicode];
}

const SECRETS = Object.values(credentials).flatMap(forms);

/** Everything that is said of a value, by those who look hard. */
function everythingSaidOf(value: unknown): string {
  const texts = [inspect(value, { depth: 20, showHidden: true, getters: true }), String(value), JSON.stringify(value)];
  for (let error = value; error instanceof Error; error = error.cause) texts.push(error.message, error.stack ?? '');
  return texts.join('\n');
}

function expectNoSecret(value: unknown, alsoSecret: readonly string[] = []): void {
  const text = everythingSaidOf(value);
  for (const secret of [...SECRETS, ...alsoSecret]) expect(text).not.toContain(secret);
}

/** The signature of a request, wherever it stands. */
function signatureIn({ headers, url, body }: Received): string {
  const header = /Signature=(\w+)/.exec(String(headers['authorization']))?.[1];
  return header ?? new URLSearchParams(body || url.split('?')[1]).get('Signature') ?? '';
}

function echo(status: number, write: (request: Received) => string): Answer {
  return (response, request) => {
    response.writeHead(status, { 'content-type': 'text/html' }).end(write(request));
  };
}

const everything = (request: Received): string => JSON.stringify(request) + SECRETS.join(' ');

const ANSWERS: readonly (readonly [string, Answer])[] = [
  ['a page that echoes the request', echo(502, (request) => `<pre>${everything(request)}</pre>`)],
  ['a page that begins with the credentials', echo(502, () => SECRETS.join(' '))],
  ['a page that echoes the query or the form', echo(400, ({ url, body }) => `${url} ${body}`)],
  ['JSON that echoes the request', echo(200, (request) => JSON.stringify({ request: everything(request) }))],
  ['an error that echoes the request', echo(200, (request) => errorEnvelope('InvalidParameter', everything(request)))],
  [
    'an error in JSON that escapes slashes',
    echo(200, (request) => errorEnvelope('InternalError', everything(request)).replaceAll('/', '\\/')),
  ],
  ['a content type that echoes the request', answer('', 500, { 'content-type': SECRETS.slice(0, 3).join(' ') })],
];

/** Fails like a `fetch` that hangs its request on its errors. */
function failWithRequest(url: unknown, init?: RequestInit): Promise<never> {
  const headers = Object.fromEntries(new Headers(init?.headers));
  const text = `request to ${String(url)} with ${JSON.stringify(headers)} ${String(init?.body)} failed`;
  const cause = Object.assign(new Error(text), { code: 'ECONNRESET', config: { url, headers } });
  return Promise.reject(Object.assign(new TypeError(text, { cause }), { request: init }));
}

describe.each([
  { name: 'TC3', signing: tc3() },
  { name: 'TC3 and GET', signing: tc3('GET') },
  { name: 'HmacSHA256', signing: hmacSha256() },
  { name: 'HmacSHA1 and GET', signing: hmacSha1('GET') },
])('with $name', ({ signing }) => {
  it.each(ANSWERS)('%s leaves no secret in the error, the log or the events', async (_, echoing) => {
    const { endpoint, received } = await listen(echoing);
    const said: (LogEvent | AttemptEvent)[] = [];
    const client = createTestClient({ signing, endpoint, log: (event) => said.push(event) });
    const error: unknown = await client
      .call(read, { Name: 'x' }, { onAttempt: (event) => said.push(event) })
      .catch((thrown: unknown) => thrown);
    const signatures = received.map(signatureIn).flatMap(forms);
    expect(signatures.every((signature) => signature.length > 20)).toBe(true);
    expect(error).toBeInstanceOf(Error);
    expectNoSecret(error, signatures);
    expectNoSecret(said, signatures);
  });

  it('an error of an injected fetch loses its request, and keeps its text without secrets', async () => {
    const error: unknown = await createTestClient({ signing, fetch: failWithRequest, retry: false })
      .call(read)
      .catch((thrown: unknown) => thrown);
    expect(error).toMatchObject({
      code: 'ECONNRESET',
      cause: { name: 'TypeError', message: expect.stringContaining('request to https://cfs.tencentcloudapi.com/') },
    });
    expectNoSecret(error);
  });
});

describe('a client', () => {
  it('shows no secret', () => {
    const client = createTestClient();
    expectNoSecret(client);
    expectNoSecret(client.http);
    expect(inspect(client)).toContain('call');
  });

  it('shows no secret of an endpoint that it refuses', () => {
    for (const endpoint of [
      'https://user:not-a-real-password@host',
      'https://host/?token=not-a-real-password',
      'not-a-real-password',
    ]) {
      expect(() => createTestClient({ endpoint })).toThrow(
        expect.objectContaining({ stack: expect.not.stringContaining('not-a-real-password') }),
      );
    }
  });

  it('shows no secret of credentials that it refuses', async () => {
    for (const bad of [
      { ...credentials, secretKey: `${credentials.secretKey}\n` },
      { ...credentials, token: `${credentials.token}\n` },
      { ...credentials, secretId: ` ${credentials.secretId}` },
    ]) {
      // oxlint-disable-next-line no-await-in-loop -- one after the other
      const error: unknown = await createTestClient({ credentials: bad })
        .call(read)
        .catch((thrown: unknown) => thrown);
      expect(error).toMatchObject({ name: 'ConfigurationError', message: expect.stringContaining('line break') });
      expectNoSecret(error);
    }
  });

  it('masks what the error of a credential provider itself calls a secret', async () => {
    const said = 'no key in {"secretKey":"not-a-real-secret-2","token":"not-a-real-token-2"} for AKIDEXAMPLE2';
    const provider = (): Promise<never> => Promise.reject(new Error(said));
    const error: unknown = await createTestClient({ credentials: provider })
      .call(read)
      .catch((thrown: unknown) => thrown);
    expect(error).toMatchObject({
      name: 'ConfigurationError',
      cause: { message: expect.stringContaining('no key in') },
    });
    expectNoSecret(error, ['not-a-real-secret-2', 'not-a-real-token-2', 'AKIDEXAMPLE2']);
  });
});

describe('a name, in a body', () => {
  it('is no place for a secret either', async () => {
    const echoed = { Error: { Code: 'InvalidParameter', [credentials.secretKey]: { [credentials.token]: 1 } } };
    const { endpoint } = await listen(answer(JSON.stringify({ Response: echoed })));
    const error: unknown = await createTestClient({ endpoint })
      .call(read)
      .catch((thrown: unknown) => thrown);
    expect(error).toHaveProperty('body.Response.Error', {
      Code: 'InvalidParameter',
      '[redacted]': { '[redacted]': 1 },
    });
    expectNoSecret(error);
  });
});

describe('a redirect', () => {
  it('shows no secret that it takes for a host', async () => {
    const { endpoint } = await listen(answer('', 307, { location: `//x${credentials.token}/` }));
    const error: unknown = await createTestClient({ endpoint })
      .call(read)
      .catch((thrown: unknown) => thrown);
    expect(error).toMatchObject({ name: 'RedirectError', host: undefined });
    expectNoSecret(error, [credentials.token.split('/')[0] ?? '']);
  });
});

describe('the log', () => {
  it('shows no secret that a service returns as the ID of a request', async () => {
    const said: LogEvent[] = [];
    const { endpoint } = await listen(answer(JSON.stringify({ Response: { RequestId: credentials.secretKey } })));
    await createTestClient({ endpoint, log: (event) => said.push(event) }).call(read);
    expect(said[1]).toMatchObject({ type: 'attempt-end', requestId: '[redacted]' });
    expectNoSecret(said);
  });
});

describe('an output', () => {
  it('is returned as it came, even where it looks like a secret', async () => {
    const { endpoint } = await listen(answer(JSON.stringify({ Response: { SecretId: credentials.secretId } })));
    await expect(createTestClient({ endpoint }).call(read)).resolves.toEqual({ SecretId: credentials.secretId });
  });
});
