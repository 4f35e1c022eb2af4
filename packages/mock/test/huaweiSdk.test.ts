import { BasicCredentials } from '@huaweicloud/huaweicloud-sdk-core';
import { ClientBuilder } from '@huaweicloud/huaweicloud-sdk-core/ClientBuilder.js';
import type { HcClient } from '@huaweicloud/huaweicloud-sdk-core/HcClient.js';
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { createRouter } from '../src/createRouter.ts';
import { type MockCredentials, mockCredentials } from '../src/MockCredentials.ts';
import { type MockServer, startServer } from '../src/startServer.ts';
import { type HuaweiExample, huaweiContracts } from './huaweiContracts.ts';

const temporary: MockCredentials = { secretId: 'AKTEMPORARY', secretKey: 'not-a-real-secret', token: 'fake-token' };

/** A clock of the mock's own, so that the one of the SDK can be set. */
const clock = () => performance.timeOrigin + performance.now();

describe.each(huaweiContracts())("the vendor's core and $service", ({ bundle, examples }) => {
  const router = createRouter(bundle, { clock, credentials: [mockCredentials, temporary] });
  let server: MockServer;

  beforeAll(async () => {
    server = await startServer({ routers: [router] });
    // The core prints each failure, request and all.
    vi.spyOn(process.stdout, 'write').mockReturnValue(true);
  });
  afterEach(() => {
    vi.useRealTimers();
    router.reset();
  });
  afterAll(async () => {
    vi.restoreAllMocks();
    await server.close();
  });

  /** The core as the vendor's clients of services use it, but for where the mock listens. */
  function sdk({ secretId, secretKey, token }: MockCredentials, projectId: string): HcClient {
    const credentials = new BasicCredentials({ ak: secretId, sk: secretKey, projectId });
    if (token !== undefined) credentials.withSecurityToken(token);
    return new ClientBuilder((client: HcClient) => client)
      .withCredential(credentials)
      .withEndpoint(server.url)
      .build() as HcClient;
  }

  /** As the vendor's clients describe a call. */
  function send(example: HuaweiExample, credentials = mockCredentials, headers = {}) {
    const { method, path, pathParameters, query, body } = example;
    const { project_id: projectId = 'p-1', ...pathParams } = pathParameters;
    return sdk(credentials, String(projectId)).sendRequest({
      method,
      url: path,
      contentType: 'application/json',
      pathParams,
      queryParams: structuredClone(query) as Record<string, unknown>,
      headers,
      ...(body !== undefined && { data: structuredClone(body) as Record<string, unknown> }),
    });
  }

  // To the HTTP client in it, every other status is a failure.
  const [good, bad] = [200, 300].map((from) => examples.filter(({ status }) => status >= from && status < from + 100));

  it.each(good!)('get along in $id: $key', async (example) => {
    const answer = await send(example);
    expect(answer).toEqual(Object.assign(structuredClone(example.response ?? {}), { httpStatusCode: example.status }));
    expect(router.requests).toMatchObject([
      {
        operationId: example.id,
        documentedExample: example.key,
        signature: { scheme: 'SDK-HMAC-SHA256', verdict: 'valid' },
        problems: [],
      },
    ]);
  });

  it.each(bad!)('agree on the request of $id, though not on $status as a success', async (example) => {
    await expect(send(example)).rejects.toMatchObject({ httpStatusCode: example.status });
    expect(router.requests).toMatchObject([{ operationId: example.id, signature: { verdict: 'valid' }, problems: [] }]);
  });

  const read = examples.find(({ method, path }) => method === 'GET' && path.includes('{project_id}'))!;
  const write = examples.find(({ body }) => body !== undefined)!;
  const code = bundle['x-error-catalogue']!.service!.find(({ status }) => status === 401)!.code;
  const unauthenticated = { httpStatusCode: 401, errorCode: code };

  it.each([read, write])('disagree over a wrong key: $method', async (example) => {
    await expect(send(example, { ...mockCredentials, secretKey: 'another-fake-secret' })).rejects.toMatchObject({
      httpStatusCode: 401,
    });
    expect(router.problems).toMatchObject([{ code: 'Unauthenticated' }]);
  });

  it('disagree over an unknown key, with the documented code', async () => {
    await expect(send(read, { ...mockCredentials, secretId: 'AKUNKNOWN' })).rejects.toMatchObject(unauthenticated);
  });

  it('agree on a temporary key, and disagree over another token', async () => {
    await expect(send(read, temporary)).resolves.toMatchObject({ httpStatusCode: 200 });
    await expect(send(read, { ...temporary, token: 'other' })).rejects.toMatchObject(unauthenticated);
  });

  it('disagree over an old clock', async () => {
    vi.useFakeTimers({ toFake: ['Date'], now: Date.now() - 910_000 });
    await expect(send(read)).rejects.toMatchObject(unauthenticated);
  });

  it('let a request choose its answer by a header', async () => {
    const refused = send(read, mockCredentials, { 'x-mock-error': code });
    await expect(refused).rejects.toMatchObject(unauthenticated);
    expect(router.requests).toMatchObject([{ signature: { verdict: 'valid' }, answer: { kind: 'error' } }]);
  });

  it('agree on characters of a query that have to be escaped', async () => {
    const nothing = `a b+c&d=e%20/?#[]@!$'()*,;:"<>\\^|~ 数据 \u{1f600}`;
    await expect(send({ ...read, query: { nothing } })).rejects.toMatchObject({ errorCode: 'UnknownParameter' });
    expect(router.requests[0]!.signature.verdict).toBe('valid');
  });

  it('disagree over a path that has to be escaped: the SDK encodes its escapes once more, against the guide', async () => {
    const named = examples.find(({ path }) => /\{(?!project_id)\w+\}$/.test(path) && path.includes('{project_id}'))!;
    const [, name] = /\{(\w+)\}$/.exec(named.path)!;
    const escaped = { ...named, pathParameters: { ...named.pathParameters, [name!]: 'a b' } };
    await expect(send(escaped)).rejects.toMatchObject({ httpStatusCode: 401 });
    await expect(
      send({ ...escaped, pathParameters: { ...named.pathParameters, [name!]: 'a-b' } }),
    ).resolves.toBeDefined();
  });
});
