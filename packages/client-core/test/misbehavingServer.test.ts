import { describe, expect, it } from 'vitest';
import { createTestClient } from './createTestClient.ts';
import { envelope, errorEnvelope, read, write } from './exampleService.ts';
import { type Answer, answer, cutAfter, listen, stallAfter } from '@cloud-contracts/client-testing/src/listen.ts';

const HEAD = 'HTTP/1.1 200 OK\r\nContent-Type: application/json\r\n';
const succeed = answer(envelope());

describe('a connection that breaks', () => {
  const breaks: readonly (readonly [string, Answer])[] = [
    ['before the headers', cutAfter('')],
    ['within the headers', cutAfter('HTTP/1.1 200 OK\r\nContent-Ty')],
    ['within a body of known length', cutAfter(`${HEAD}Content-Length: 500\r\n\r\n{"Response":`)],
    ['within a body in chunks', cutAfter(`${HEAD}Transfer-Encoding: chunked\r\n\r\nc\r\n{"Response":\r\n`)],
  ];

  it.each(breaks)('%s is a ConnectionError', async (place, broken) => {
    const { endpoint, received } = await listen(broken);
    const error: unknown = await createTestClient({ endpoint, retry: false })
      .call(read)
      .catch((thrown: unknown) => thrown);
    expect(error).toMatchObject({ name: 'ConnectionError', operation: read.name, attempts: 1, sent: true });
    expect(error).toHaveProperty(
      'message',
      expect.stringContaining(place.includes('body') ? 'the answer was cut off' : 'no answer'),
    );
    expect(error).toHaveProperty('cause.message');
    expect(received).toHaveLength(1);
  });

  it.each(breaks)('%s is retried where the operation only reads', async (_, broken) => {
    const { endpoint, received } = await listen(broken, broken, succeed);
    await expect(createTestClient({ endpoint }).call(read)).resolves.toEqual({ RequestId: 'request-1' });
    expect(received).toHaveLength(3);
  });

  it.each(breaks)('%s is not retried where the operation may have been carried out', async (_, broken) => {
    const { endpoint, received } = await listen(broken, succeed);
    await expect(createTestClient({ endpoint }).call(write, { Zone: 'ap-guangzhou-3' })).rejects.toMatchObject({
      name: 'ConnectionError',
      attempts: 1,
    });
    expect(received).toHaveLength(1);
  });

  it('is retried for a write with a token, with the same body', async () => {
    const { endpoint, received } = await listen(cutAfter(''), succeed);
    await createTestClient({ endpoint }).call(write, { Zone: 'ap-guangzhou-3', ClientToken: 'token-1' });
    expect(received).toHaveLength(2);
    expect(received[1]?.body).toBe(received[0]?.body);
  });

  it('is not retried for a write with an empty token', async () => {
    const { endpoint, received } = await listen(cutAfter(''), succeed);
    await expect(createTestClient({ endpoint }).call(write, { ClientToken: '' })).rejects.toThrow('no answer');
    expect(received).toHaveLength(1);
  });
});

describe('a connection that cannot be made', () => {
  it('is retried whatever the operation does, since nothing was sent', async () => {
    const { endpoint } = await closedPort();
    const client = createTestClient({ endpoint });
    await expect(client.call(write, {})).rejects.toMatchObject({
      name: 'ConnectionError',
      message: 'CreateCfsFileSystem: no answer (ECONNREFUSED)',
      code: 'ECONNREFUSED',
      sent: false,
      attempts: 3,
    });
    expect(client.waits).toEqual([50, 100]);
  });

  it.each(['ENOTFOUND', 'EAI_AGAIN', 'UND_ERR_CONNECT_TIMEOUT'])('is known by %s', async (code) => {
    let calls = 0;
    const fetch = async (): Promise<Response> => {
      if (++calls < 3) throw new TypeError('fetch failed', { cause: Object.assign(new Error('before'), { code }) });
      return new Response(envelope());
    };
    await expect(createTestClient({ fetch }).call(write, {})).resolves.toMatchObject({ RequestId: 'request-1' });
  });

  it('is not assumed without such a code', async () => {
    let calls = 0;
    const fetch = async (): Promise<Response> => {
      calls++;
      throw new TypeError('Failed to fetch');
    };
    await expect(createTestClient({ fetch }).call(write, {})).rejects.toMatchObject({
      message: 'CreateCfsFileSystem: no answer (Failed to fetch)',
      sent: true,
      code: undefined,
    });
    expect(calls).toBe(1);
  });
});

describe('an answer that breaks off', () => {
  it('was asked for, whatever the code says', async () => {
    const lost = Object.assign(new Error('lost'), { code: 'ECONNREFUSED' });
    const response = Object.defineProperty(new Response(), 'arrayBuffer', { value: () => Promise.reject(lost) });
    await expect(createTestClient({ fetch: async () => response }).call(write, {})).rejects.toMatchObject({
      name: 'ConnectionError',
      code: 'ECONNREFUSED',
      sent: true,
      attempts: 1,
    });
  });
});

describe('an answer outside the contract', () => {
  const answers: readonly (readonly [string, Answer, object])[] = [
    ['an empty body', answer(''), { status: 200, snippet: '', message: expect.stringContaining('is empty') }],
    [
      'truncated JSON',
      answer('{"Response":{"RequestId":"1"'),
      { status: 200, snippet: '{"Response":{"RequestId":"1"', message: expect.stringContaining('is not JSON') },
    ],
    ['text', answer('OK', 200, { 'content-type': 'text/plain' }), { contentType: 'text/plain', snippet: 'OK' }],
    ['JSON that is no object', answer('[]'), { message: expect.stringContaining('is not an envelope') }],
    ['JSON without an envelope', answer('{"error":{}}'), { message: expect.stringContaining('is not an envelope') }],
    ['an envelope of null', answer('{"Response":null}'), { message: expect.stringContaining('is not an envelope') }],
    [
      'an error without a code',
      answer('{"Response":{"Error":{"Message":"?"}}}'),
      { message: expect.stringContaining('has an error without a code') },
    ],
    [
      'success under the status of a failure',
      answer(envelope(), 400),
      { status: 400, message: expect.stringContaining('despite its status') },
    ],
    [
      'invalid UTF-8',
      answer(new Uint8Array([0x7b, 0xff, 0x7d])),
      { snippet: '{\ufffd}', message: expect.stringContaining('is not UTF-8') },
    ],
    ['a status that no Response can hold', answer('?', 999), { status: 999 }],
    [
      'the page of a proxy',
      answer('<html>\n<h1>502 Bad Gateway</h1>', 502, { 'content-type': 'text/html' }),
      { status: 502, contentType: 'text/html', snippet: '<html>\\u{a}<h1>502 Bad Gateway</h1>' },
    ],
  ];

  it.each(answers)('%s is an UnexpectedResponseError', async (_, unexpected, members) => {
    const { endpoint } = await listen(unexpected);
    await expect(createTestClient({ endpoint, retry: false }).call(read)).rejects.toMatchObject({
      name: 'UnexpectedResponseError',
      operation: read.name,
      attempts: 1,
      ...members,
    });
  });

  it.each([
    ['the page of a proxy', answer('<html>', 502)],
    ['an empty body', answer('')],
    ['truncated JSON', answer('{"Response":{')],
    ['no service', answer('busy', 503)],
    ['an internal error', answer('', 500)],
  ] as const)('%s is retried where the operation only reads', async (_, unexpected) => {
    const { endpoint, received } = await listen(unexpected, succeed);
    await createTestClient({ endpoint }).call(read);
    expect(received).toHaveLength(2);
  });

  it.each([
    ['text', answer('OK')],
    ['a page', answer('<html>', 200)],
    ['a refusal', answer('<html>', 403)],
    ['a refusal that is cut', answer('{', 400)],
    ['JSON without an envelope', answer('{}')],
  ] as const)('%s is not retried: it would be the same again', async (_, unexpected) => {
    const { endpoint, received } = await listen(unexpected, succeed);
    await expect(createTestClient({ endpoint }).call(read)).rejects.toThrow('the answer');
    expect(received).toHaveLength(1);
  });

  it('is not retried after a 500, since the work may be done', async () => {
    let created = 0;
    const { endpoint } = await listen((response) => {
      created++;
      response.writeHead(500).end('{"Response":{}}');
    });
    await expect(createTestClient({ endpoint }).call(write, { Zone: 'ap-guangzhou-3' })).rejects.toMatchObject({
      status: 500,
    });
    expect(created).toBe(1);
  });
});

describe('too many requests', () => {
  it('waits as long as Retry-After says, whatever the operation does', async () => {
    const { endpoint, received } = await listen(answer('slow down', 429, { 'retry-after': '7' }), succeed);
    const client = createTestClient({ endpoint });
    await client.call(write, {});
    expect(received).toHaveLength(2);
    expect(client.waits).toEqual([7000]);
  });

  it('understands a date', async () => {
    const now = Date.parse('2026-01-01T00:00:00Z');
    const { endpoint } = await listen(
      answer('', 429, { 'retry-after': 'Thu, 01 Jan 2026 00:00:09 GMT' }),
      answer('', 503, { 'retry-after': 'Thu, 01 Jan 2026 00:00:04 GMT' }),
      succeed,
    );
    const client = createTestClient({ endpoint, clock: () => now });
    await client.call(read, {});
    expect(client.waits).toEqual([9000, 4000]);
  });

  it.each(['soon', '', '-5', '1.5', 'Thu, 01 Jan 1970 00:00:00 GMT'])('waits as without it for "%s"', async (value) => {
    const { endpoint, received } = await listen(answer('', 429, { 'retry-after': value }), succeed);
    const client = createTestClient({ endpoint });
    await client.call(write, {});
    expect(received).toHaveLength(2);
    expect(client.waits).toEqual([50]);
  });

  it.each(['3600', '9'.repeat(400), 'Fri, 01 Jan 9999 00:00:00 GMT'])(
    'does not wait longer than maxDelay for %s',
    async (value) => {
      const { endpoint } = await listen(answer('', 429, { 'retry-after': value }), succeed);
      const client = createTestClient({ endpoint, retry: { maxDelay: 5000 } });
      await client.call(read);
      expect(client.waits).toEqual([5000]);
    },
  );

  it('does not begin a wait that the timeout would cut short', async () => {
    const { endpoint, received } = await listen(answer('', 429, { 'retry-after': '15' }), succeed);
    const client = createTestClient({ endpoint, timeout: 10_000 });
    await expect(client.call(read)).rejects.toMatchObject({ name: 'UnexpectedResponseError', status: 429 });
    expect(client.waits).toEqual([]);
    expect(received).toHaveLength(1);
  });
});

describe('a redirect', () => {
  it.each([301, 302, 303, 307, 308])('with %i is an error, and nothing is sent on', async (status) => {
    const other = await listen(succeed);
    const { endpoint, received } = await listen(answer('', status, { location: `${other.endpoint}/elsewhere?a=b` }));
    await expect(createTestClient({ endpoint }).call(read)).rejects.toMatchObject({
      name: 'RedirectError',
      operation: read.name,
      attempts: 1,
      status,
      host: other.host,
      message: expect.stringContaining(`redirected to ${other.host}.`),
    });
    expect(received).toHaveLength(1);
    expect(other.received).toHaveLength(0);
  });

  it('to the same host is one too', async () => {
    const { endpoint, host } = await listen(answer('', 307, { location: '/other' }), succeed);
    await expect(createTestClient({ endpoint }).call(read)).rejects.toMatchObject({ name: 'RedirectError', host });
  });

  it('may name no host', async () => {
    const { endpoint } = await listen(answer('', 302));
    await expect(createTestClient({ endpoint }).call(read)).rejects.toMatchObject({
      name: 'RedirectError',
      host: undefined,
    });
  });

  it('that a browser hides is one too', async () => {
    const opaque = Object.defineProperties(new Response(), {
      type: { value: 'opaqueredirect' },
      status: { value: 0 },
    });
    await expect(createTestClient({ fetch: async () => opaque }).call(read)).rejects.toMatchObject({
      name: 'RedirectError',
      status: 0,
    });
  });
});

describe('an answer that never comes', () => {
  it.each([
    ['at all', stallAfter('')],
    ['to the end of its headers', stallAfter('HTTP/1.1 200 OK\r\n')],
    ['to the end of its body', stallAfter(`${HEAD}Content-Length: 500\r\n\r\n{"Response":`)],
  ])('%s is a TimeoutError', async (_, stalled) => {
    const { endpoint } = await listen(stalled);
    await expect(createTestClient({ endpoint, timeout: 100 }).call(read)).rejects.toMatchObject({
      name: 'TimeoutError',
      message: 'DescribeCfsFileSystems: not done within 100 ms',
      operation: read.name,
      attempts: 1,
      timeout: 100,
    });
  });

  it('after failures says which one was the last', async () => {
    const { endpoint } = await listen(answer(errorEnvelope('InternalError')), stallAfter(''));
    await expect(createTestClient({ endpoint, timeout: 300 }).call(read)).rejects.toMatchObject({
      name: 'TimeoutError',
      attempts: 2,
      cause: { name: 'ServiceError', code: 'InternalError' },
    });
  });

  it('can be given another time by the call', async () => {
    const { endpoint } = await listen(stallAfter(''));
    await expect(createTestClient({ endpoint }).call(read, {}, { timeout: 50 })).rejects.toMatchObject({ timeout: 50 });
  });
});

/** The endpoint of a server that is gone. */
async function closedPort(): Promise<{ readonly endpoint: string }> {
  const { createServer } = await import('node:net');
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as { readonly port: number };
  await new Promise((resolve) => server.close(resolve));
  return { endpoint: `http://127.0.0.1:${port}` };
}
