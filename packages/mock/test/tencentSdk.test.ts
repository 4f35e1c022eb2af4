import { CommonClient } from 'tencentcloud-sdk-nodejs-common';
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { createRouter } from '../src/createRouter.ts';
import { type MockCredentials, mockCredentials } from '../src/MockCredentials.ts';
import { type MockServer, startServer } from '../src/startServer.ts';
import { tencentContracts } from './tencentContracts.ts';

const ways = (['TC3-HMAC-SHA256', 'HmacSHA256', 'HmacSHA1'] as const).flatMap((signMethod) =>
  (['POST', 'GET'] as const).map((reqMethod) => ({ signMethod, reqMethod })),
);
type Way = (typeof ways)[number];

const temporary: MockCredentials = { secretId: 'AKIDTEMPORARY', secretKey: 'not-a-real-secret', token: 'fake-token' };

/** A clock of the mock's own, so that the one of the SDK can be set. */
const clock = () => performance.timeOrigin + performance.now();

describe.each(tencentContracts())("the vendor's SDK and $service", ({ service, bundle, region, examples }) => {
  const router = createRouter(bundle, { clock, credentials: [mockCredentials, temporary] });
  let server: MockServer;

  beforeAll(async () => {
    server = await startServer({ routers: [router] });
  });
  afterEach(() => {
    vi.useRealTimers();
    router.reset();
  });
  afterAll(() => server.close());

  /** The SDK as its users write it, but for where the mock listens. */
  function sdk({ signMethod, reqMethod }: Way, credential = mockCredentials): CommonClient {
    return new CommonClient(`${service}.tencentcloudapi.com`, bundle.info.version, {
      credential: { ...credential },
      region,
      profile: { signMethod, httpProfile: { protocol: 'http://', endpoint: new URL(server.url).host, reqMethod } },
    });
  }

  const [first] = examples;
  const ask = (way: Way, credential?: MockCredentials) => sdk(way, credential).request(first!.id, first!.request);

  describe.each(ways)('with $signMethod in a $reqMethod', (way) => {
    it.each(examples)('get along in $id: $key', async ({ id, key, request, response }) => {
      const answer = (await sdk(way).request(id, request)) as unknown;
      expect({ Response: answer }).toEqual(response);
      expect(router.requests).toMatchObject([
        { operationId: id, documentedExample: key, signature: { verdict: 'valid' }, problems: [] },
      ]);
    });

    it('agree on characters that have to be escaped', async () => {
      const Nothing = `a b+c&d=e%20/?#[]@!$'()*,;:"<>\\^|~ 数据 \u{1f600}`;
      await expect(sdk(way).request(first!.id, { Nothing })).rejects.toMatchObject({ code: 'UnknownParameter' });
      expect(router.requests[0]!.signature.verdict).toBe('valid');
    });

    it('disagree over a wrong key', async () => {
      const wrong = { ...mockCredentials, secretKey: 'another-fake-secret' };
      await expect(ask(way, wrong)).rejects.toMatchObject({
        code: 'AuthFailure.SignatureFailure',
        requestId: '00000000-0000-4000-8000-000000000001',
      });
    });

    it('agree on a temporary key, and disagree over another token', async () => {
      await expect(ask(way, temporary)).resolves.toBeDefined();
      await expect(ask(way, { ...temporary, token: 'other' })).rejects.toMatchObject({
        code: 'AuthFailure.TokenFailure',
      });
    });

    it('disagree over an old clock', async () => {
      vi.useFakeTimers({ toFake: ['Date'], now: Date.now() - 310_000 });
      await expect(ask(way)).rejects.toMatchObject({ code: 'AuthFailure.SignatureExpire' });
    });

    it('let a request choose its answer by a header', async () => {
      const headers = { 'x-mock-error': 'RequestLimitExceeded' };
      await expect(sdk(way).request(first!.id, first!.request, { headers })).rejects.toMatchObject({
        code: 'RequestLimitExceeded',
      });
    });

    it('disagree over an unknown action', async () => {
      await expect(sdk(way).request('DescribeNothing', {})).rejects.toMatchObject({ code: 'InvalidAction' });
    });
  });
});
