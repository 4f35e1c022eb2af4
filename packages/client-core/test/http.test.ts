import { describe, expect, expectTypeOf, it } from 'vitest';
import type { AttemptEvent } from '../src/index.ts';
import { tc3 } from '../src/tencent/index.ts';
import { createTestClient } from './createTestClient.ts';
import { credentials, envelope, errorEnvelope, read, write } from './exampleService.ts';
import { answer, cutAfter, listen } from '@cloud-contracts/client-testing/src/listen.ts';
import { tc3AuthorizationOf } from './signatureOf.ts';

describe('client.http', () => {
  it('is typed by the paths, signed, and returns the envelope', async () => {
    const { endpoint, received } = await listen(answer(envelope({ TotalCount: 2 })));
    const { http } = createTestClient({ endpoint });

    const { data, response } = await http.POST('/#DescribeCfsFileSystems', { body: { FileSystemId: 'cfs-12345' } });

    expectTypeOf(data).toEqualTypeOf<{ Response: { TotalCount?: number; RequestId: string } } | undefined>();
    expect(data).toEqual({ Response: { TotalCount: 2, RequestId: 'request-1' } });
    expect(response.status).toBe(200);
    const [request] = received;
    expect(request).toMatchObject({ method: 'POST', url: '/', body: '{"FileSystemId":"cfs-12345"}' });
    expect(request?.headers).toMatchObject({
      'content-type': 'application/json',
      'x-tc-action': 'DescribeCfsFileSystems',
      authorization: request && tc3AuthorizationOf(request, 'cfs', credentials),
    });
  });

  it('is retried, with the options of a call beside the body', async () => {
    const { endpoint, received } = await listen(
      answer(errorEnvelope('RequestLimitExceeded')),
      cutAfter(''),
      answer(envelope()),
    );
    const client = createTestClient({ endpoint });
    const attempts: AttemptEvent[] = [];
    const onAttempt = (event: AttemptEvent): unknown => attempts.push(event);
    const { data } = await client.http.POST(read.path, { body: {}, idempotency: 'read', onAttempt });
    expect(data?.Response.RequestId).toBe('request-1');
    expect(received).toHaveLength(3);
    expect(attempts).toHaveLength(3);
  });

  it('is not retried after it may have been carried out, unless told that it may be', async () => {
    const { endpoint, received } = await listen(cutAfter(''));
    await expect(createTestClient({ endpoint }).http.POST(read.path, { body: {} })).rejects.toMatchObject({
      name: 'ConnectionError',
      operation: read.name,
    });
    expect(received).toHaveLength(1);
  });

  it('is timed out and aborted', async () => {
    const { endpoint } = await listen(() => undefined);
    const { http } = createTestClient({ endpoint });
    await expect(http.POST(read.path, { body: {}, timeout: 20 })).rejects.toMatchObject({ name: 'TimeoutError' });
    await expect(http.POST(read.path, { body: {}, signal: AbortSignal.abort() })).rejects.toMatchObject({
      name: 'AbortError',
    });
  });

  it('hands out answers as they are: error envelopes, and pages of proxies', async () => {
    const page = '<html>502</html>';
    const { endpoint } = await listen(answer(errorEnvelope('InvalidParameter')), answer(page, 502), answer('', 500));
    const { http } = createTestClient({ endpoint });
    const refused = await http.POST(read.path, { body: {} });
    expect(refused.data).toEqual(JSON.parse(errorEnvelope('InvalidParameter')));
    const failed = await http.POST(read.path, { body: {} });
    expect(failed).toMatchObject({ error: page, response: { status: 502 } });
    const empty = await http.POST(read.path, { body: {} });
    expect(empty.response.status).toBe(500);
  });

  it.each(['text', 'blob', 'arrayBuffer', 'stream'] as const)('parses as %s', async (parseAs) => {
    const { endpoint } = await listen(answer(envelope()));
    const { data } = await createTestClient({ endpoint }).http.POST(read.path, { body: {}, parseAs });
    expect(await new Response(data as BodyInit).text()).toBe(envelope());
  });

  it('refuses paths that are no operation, such as one with a query behind the fragment', async () => {
    const http = createTestClient().http as unknown as {
      readonly POST: (path: string, init?: object) => Promise<unknown>;
    };
    await expect(http.POST('/')).rejects.toMatchObject({ name: 'InputError' });
    await expect(http.POST(read.path, { params: { query: { Limit: 1 } } })).rejects.toMatchObject({
      name: 'InputError',
    });
  });

  it.each([
    { input: [1], pointer: '' },
    { input: { Limit: Number.NaN }, pointer: '/Limit' },
  ])('refuses $input, as a call does', async ({ input, pointer }) => {
    const { endpoint, received } = await listen(answer(envelope()));
    const { http } = createTestClient({ endpoint });
    await expect(http.POST(read.path, { body: input as object })).rejects.toMatchObject({
      name: 'InputError',
      pointer,
    });
    expect(received).toHaveLength(0);
  });

  it('sends what a body serializer of the caller makes', async () => {
    const { endpoint, received } = await listen(answer(envelope()));
    const body = { FileSystemId: 'cfs-12345' };
    await createTestClient({ endpoint }).http.POST(read.path, {
      body,
      bodySerializer: () => '{ "FileSystemId": "1" }',
    });
    expect(received[0]?.body).toBe('{ "FileSystemId": "1" }');
  });
});

describe('a call through openapi-fetch', () => {
  it('has its own headers and options, and those of the client', async () => {
    const { endpoint, received } = await listen(answer(errorEnvelope('InternalError')), answer(envelope()));
    const client = createTestClient({ endpoint, headers: { 'X-Team': 'storage', 'X-Trace': 'none' }, validate: true });
    client.http.use({ onRequest: () => undefined });
    const attempts: AttemptEvent[] = [];
    const onAttempt = (event: AttemptEvent): unknown => attempts.push(event);
    await client.call(read, {}, { headers: { 'x-trace': 'trace-1' }, onAttempt });
    expect(received[1]?.headers).toMatchObject({ 'x-team': 'storage', 'x-trace': 'trace-1' });
    expect(attempts).toHaveLength(2);
    await expect(client.call(write, {})).rejects.toMatchObject({ name: 'InputError', pointer: '/Zone' });
    expect(received).toHaveLength(2);
  });
});

describe('middleware', () => {
  it('sees calls and their answers, sets headers, and never sees a signature', async () => {
    const { endpoint, received } = await listen(answer(envelope({ TotalCount: 1 })));
    const client = createTestClient({ endpoint });
    const seen: unknown[] = [];
    client.http.use({
      async onRequest({ request, schemaPath }) {
        request.headers.set('X-Trace', 'trace-1');
        const copy = request.clone();
        copy.headers.set('X-Trace', 'the copy is another one');
        seen.push(schemaPath, request.url, request.method, await copy.text(), await request.json());
        return request;
      },
      async onResponse({ request, response }) {
        seen.push(Object.fromEntries(request.headers), await response.clone().json());
      },
    });
    await expect(client.call(read, { Limit: 1 })).resolves.toMatchObject({ TotalCount: 1 });
    expect(seen).toEqual([
      read.path,
      `${endpoint}${read.path}`,
      'POST',
      '{"Limit":1}',
      { Limit: 1 },
      { 'content-type': 'application/json', 'x-trace': 'trace-1' },
      { Response: { TotalCount: 1, RequestId: 'request-1' } },
    ]);
    expect(received[0]?.headers['x-trace']).toBe('trace-1');
  });

  it('may return another Request, in every protocol', async () => {
    for (const method of ['POST', 'GET'] as const) {
      // oxlint-disable-next-line no-await-in-loop -- one after the other
      const { endpoint, received } = await listen(answer(envelope()));
      const client = createTestClient({ endpoint, signing: tc3(method) });
      client.http.use({
        onRequest: ({ request }) =>
          new Request(request.url, { method: 'POST', body: '{"Limit":2}', headers: { 'X-Trace': '1' } }),
      });
      // oxlint-disable-next-line no-await-in-loop -- one after the other
      await client.call(read, { Limit: 1 });
      const [request] = received;
      expect(request?.headers).toMatchObject({
        'x-trace': '1',
        authorization: request && tc3AuthorizationOf(request, 'cfs', credentials),
      });
      expect(method === 'POST' ? request?.body : request?.url).toBe(method === 'POST' ? '{"Limit":2}' : '/?Limit=2');
    }
  });

  it('may answer itself, or return another Response', async () => {
    const { endpoint, received } = await listen(answer(envelope()));
    const client = createTestClient({ endpoint });
    const cached = { onRequest: () => new Response(envelope({ TotalCount: 7 })) };
    client.http.use(cached);
    await expect(client.call(read)).resolves.toMatchObject({ TotalCount: 7 });
    client.http.eject(cached);
    expect(received).toHaveLength(0);
    const failing = { onResponse: () => new Response(errorEnvelope('FailedOperation'), { status: 400 }) };
    client.http.use(failing);
    await expect(client.call(read)).rejects.toMatchObject({
      name: 'ServiceError',
      code: 'FailedOperation',
      status: 400,
    });
    client.http.eject(failing);
    client.http.use({ onResponse: () => new Response('<html>', { status: 500 }) });
    await expect(client.call(read)).rejects.toMatchObject({ name: 'UnexpectedResponseError', status: 500 });
    expect(received).toHaveLength(2);
  });

  it('is told of errors, and may replace them', async () => {
    const replaced = new Error('replaced');
    const client = createTestClient({ fetch: () => Promise.reject(new TypeError('fetch failed')), retry: false });
    client.http.use({
      onError: ({ error }) => {
        expect(error).toMatchObject({ name: 'ConnectionError' });
        return replaced;
      },
    });
    await expect(client.call(read)).rejects.toBe(replaced);
  });
});
