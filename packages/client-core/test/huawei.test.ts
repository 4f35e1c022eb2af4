import { describe, expect, expectTypeOf, it, vi } from 'vitest';
import { createHuaweiClientOn } from '../src/huawei/createHuaweiClientOn.ts';
import { createHuaweiHttpClient } from '../src/huawei/createHuaweiHttpClient.ts';
import {
  type HuaweiClientOptions,
  type HuaweiToken,
  createHuaweiClient,
  environmentCredentials,
  iamToken,
} from '../src/huawei/index.ts';
import { createDisk, deleteDisk, extendDisk, huaweiService, listDisks, listVersions } from './exampleHuaweiService.ts';

interface Sent {
  readonly method: string;
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

/** A client whose requests are kept and answered one after the other; the last answer stays. */
function client(answers: readonly (() => Response | Promise<Response>)[], options: Partial<HuaweiClientOptions> = {}) {
  const sent: Sent[] = [];
  const fetch: typeof globalThis.fetch = async (input, init) => {
    const request = new Request(input, init);
    const { method, url } = request;
    sent.push({ method, url, headers: Object.fromEntries(request.headers), body: await request.text() });
    return (answers[Math.min(sent.length, answers.length) - 1] as () => Response)();
  };
  const runtime = { random: () => 0, sleep: async () => {} };
  const made = createHuaweiClientOn(runtime, huaweiService, {
    endpoint: 'https://disks.example.invalid',
    projectId: 'p',
    credentials: { accessKeyId: 'AKEXAMPLE', secretAccessKey: 'not-a-real-secret' },
    fetch,
    clock: () => 1573789015_000,
    ...options,
  });
  return { client: made, sent };
}

const ok =
  (body: unknown = {}, status = 200) =>
  () =>
    Response.json(body, { status });
const failed = (status: number, code = 'DISK.0001') => ok({ error: { code, message: code } }, status);

const denied = (date: string) => () =>
  Response.json({ error_code: 'APIGW.0301', error_msg: 'Denied.' }, { status: 401, headers: { date } });

describe('a call to a Huawei service', () => {
  it('puts members into path and query, and the body on the wire', async () => {
    const { client: disks, sent } = client([ok({ disks: [] }), () => new Response(null, { status: 202 })]);
    await expect(disks.call(listDisks, { limit: 2 })).resolves.toEqual({ disks: [] });
    await expect(disks.call(extendDisk, { disk_id: 'd', body: { 'os-extend': { new_size: 9 } } })).resolves.toBe(
      undefined,
    );
    expect(sent).toMatchObject([
      { method: 'GET', url: 'https://disks.example.invalid/v2/p/disks?limit=2', body: '' },
      {
        method: 'POST',
        url: 'https://disks.example.invalid/v2/p/disks/d/action',
        headers: { 'content-type': 'application/json', 'x-project-id': 'p' },
        body: '{"os-extend":{"new_size":9}}',
      },
    ]);
  });

  it('signs with an access key', async () => {
    const { client: disks, sent } = client([ok()]);
    await disks.call(listDisks);
    expect(sent[0]?.headers).toMatchObject({
      'x-sdk-date': '20191115T033655Z',
      authorization: expect.stringMatching(
        /^SDK-HMAC-SHA256 Access=AKEXAMPLE, SignedHeaders=content-type;host;x-project-id;x-sdk-date, Signature=[\da-f]{64}$/,
      ),
    });
  });

  it('sends a token', async () => {
    const { client: disks, sent } = client([ok()], { credentials: { token: 'not-a-real-token' } });
    await disks.call(listDisks);
    expect(sent[0]?.headers).toMatchObject({ 'x-auth-token': 'not-a-real-token' });
    expect(sent[0]?.headers).not.toHaveProperty('authorization');
  });

  it('signs with an access key beside which no token stands', async () => {
    const key = { accessKeyId: 'AKEXAMPLE', secretAccessKey: 'not-a-real-secret', token: undefined as never };
    const { client: disks, sent } = client([ok()], { credentials: () => key });
    await disks.call(listDisks);
    expect(sent[0]?.headers).toHaveProperty('authorization');
    expect(sent[0]?.headers).not.toHaveProperty('x-auth-token');
  });

  it('is not sent if the provider returns nothing', async () => {
    const { client: disks, sent } = client([ok()], { credentials: () => undefined as never });
    await expect(disks.call(listDisks)).rejects.toMatchObject({
      name: 'ConfigurationError',
      message: 'listDisks: The credentials are missing.',
    });
    expect(sent).toEqual([]);
  });

  it('takes the project of the call before its own', async () => {
    const { client: disks, sent } = client([ok()]);
    await disks.call(listDisks, { project_id: 'other' });
    await disks.call(listDisks, { project_id: undefined });
    expect(sent.map(({ url }) => new URL(url).pathname)).toEqual(['/v2/other/disks', '/v2/p/disks']);
    expect(sent.map(({ headers }) => headers['x-project-id'])).toEqual(['other', 'p']);
  });

  it.each<[string, HuaweiClientOptions['credentials']]>([
    ['an access key', { accessKeyId: 'AKEXAMPLE', secretAccessKey: 'not-a-real-secret' }],
    ['a token', { token: 'not-a-real-token' }],
  ])('lets no header of the caller stand beside those of %s', async (_, credentials) => {
    const { client: disks, sent } = client([ok()], { credentials });
    await disks.call(listDisks);
    const own = { Authorization: 'x', 'X-Auth-Token': 'x', 'X-Project-Id': 'x', 'X-Sdk-Date': 'x', Host: 'x' };
    await disks.call(listDisks, {}, { headers: { ...own, 'X-Security-Token': 'x' } });
    expect(sent[1]?.headers).toEqual(sent[0]?.headers);
  });

  it('needs a project where the path has one', async () => {
    const { client: disks, sent } = client([ok()], { projectId: undefined });
    await expect(disks.call(listDisks)).rejects.toMatchObject({ name: 'InputError', pointer: '/project_id' });
    expect(sent).toEqual([]);
  });

  it('takes the documented 300 as success', async () => {
    await expect(client([ok({ versions: [] }, 300)]).client.call(listVersions)).resolves.toEqual({ versions: [] });
  });

  it.each([
    ['reads', listDisks, {}, 3],
    ['deletes', deleteDisk, { disk_id: 'd' }, 3],
    ['creates', createDisk, { body: {} }, 1],
  ])('repeats after a 503 what %s: %o', async (_, operation, input, attempts) => {
    const { client: disks, sent } = client([failed(503)]);
    await expect(disks.call(operation, input)).rejects.toMatchObject({ status: 503, attempts });
    expect(sent).toHaveLength(attempts);
  });

  it('repeats what was throttled, whatever it does', async () => {
    const { client: disks } = client([failed(400, 'DISK.0429'), ok({ id: 'd' }, 202)]);
    await expect(disks.call(createDisk, { body: {} })).resolves.toEqual({ id: 'd' });
  });

  it('checks required members if it is asked to', async () => {
    const { client: disks, sent } = client([ok()], { validate: true });
    await expect(disks.call(createDisk)).rejects.toMatchObject({ name: 'InputError', pointer: '/body' });
    expect(sent).toEqual([]);
  });

  it('says where in the input the body cannot be sent', async () => {
    const { client: disks } = client([ok()]);
    const input = { body: { disk: { size: Number.NaN } } };
    const refused = { name: 'InputError', pointer: '/body/disk/size' };
    await expect(disks.call(createDisk, input)).rejects.toMatchObject(refused);
    await expect(createHuaweiHttpClient(disks).call(createDisk, input)).rejects.toMatchObject(refused);
  });
});

describe('a token that the service refuses', () => {
  it('is replaced once, at once', async () => {
    const asked: (HuaweiToken | undefined)[] = [];
    const credentials = (rejected?: HuaweiToken) => {
      asked.push(rejected);
      return { token: `not-a-real-token-${asked.length}` };
    };
    const { client: disks, sent } = client([failed(401), ok({ disks: [] })], { credentials });
    await expect(disks.call(createDisk, { body: {} })).resolves.toEqual({ disks: [] });
    expect(asked).toEqual([undefined, { token: 'not-a-real-token-1' }]);
    expect(sent.map(({ headers }) => headers['x-auth-token'])).toEqual(['not-a-real-token-1', 'not-a-real-token-2']);
  });

  it('is replaced for the next call where the refused one may not be repeated', async () => {
    const asked: (HuaweiToken | undefined)[] = [];
    const credentials = (rejected?: HuaweiToken) => {
      asked.push(rejected);
      return { token: `not-a-real-token-${asked.length}` };
    };
    const { client: disks } = client([failed(401), ok()], { credentials, retry: false });
    await expect(disks.call(listDisks)).rejects.toMatchObject({ status: 401, attempts: 1 });
    await disks.call(listDisks);
    await disks.call(listDisks);
    expect(asked).toEqual([undefined, { token: 'not-a-real-token-1' }, undefined]);
  });

  it('is not replaced twice', async () => {
    const { client: disks, sent } = client([failed(401)], { credentials: () => ({ token: 'not-a-real-token' }) });
    await expect(disks.call(listDisks)).rejects.toMatchObject({ status: 401, code: 'DISK.0001', attempts: 2 });
    expect(sent).toHaveLength(2);
  });

  it.each<[string, HuaweiClientOptions['credentials']]>([
    ['a fixed token', { token: 'not-a-real-token' }],
    ['an access key', () => ({ accessKeyId: 'AKEXAMPLE', secretAccessKey: 'not-a-real-secret' })],
  ])('leaves nothing to do for %s', async (_, credentials) => {
    const { client: disks, sent } = client([failed(401)], { credentials });
    await expect(disks.call(listDisks)).rejects.toMatchObject({ status: 401, attempts: 1 });
    expect(sent).toHaveLength(1);
  });
});

describe('a signature that the service refuses', () => {
  it('is made anew, once, with the time of the service where the clock is far from it', async () => {
    const { client: disks, sent } = client([denied('Fri, 15 Nov 2019 04:36:55 GMT'), ok()]);
    await disks.call(createDisk, { body: {} });
    await disks.call(listDisks);
    const dates = sent.map(({ headers }) => headers['x-sdk-date']);
    expect(dates).toEqual(['20191115T033655Z', '20191115T043655Z', '20191115T043655Z']);
  });

  it('is not made anew where the clock is right', async () => {
    const { client: disks, sent } = client([denied('Fri, 15 Nov 2019 03:40:00 GMT')]);
    await expect(disks.call(listDisks)).rejects.toMatchObject({ code: 'APIGW.0301', attempts: 1 });
    expect(sent).toHaveLength(1);
  });
});

describe('iamToken', () => {
  const user = {
    endpoint: 'https://iam.example.invalid',
    user: 'u',
    password: 'not-a-real-password',
    domain: 'd',
    project: 'region',
  };

  it('gets a token that calls carry, and another one after a 401', async () => {
    let tokens = 0;
    const fetch = async () =>
      new Response('{}', { status: 201, headers: { 'X-Subject-Token': `not-a-real-${++tokens}` } });
    const { client: disks, sent } = client([ok(), failed(401), ok()], { credentials: iamToken({ ...user, fetch }) });
    await disks.call(listDisks);
    await disks.call(listDisks);
    expect(sent.map(({ headers }) => headers['x-auth-token'])).toEqual([
      'not-a-real-1',
      'not-a-real-1',
      'not-a-real-2',
    ]);
  });

  it('is tried again while IAM cannot be reached', async () => {
    const fetch = vi.fn<typeof globalThis.fetch>().mockRejectedValue(new TypeError('fetch failed'));
    const { client: disks, sent } = client([ok()], { credentials: iamToken({ ...user, fetch }) });
    await expect(disks.call(createDisk, { body: {} })).rejects.toMatchObject({ name: 'ConnectionError', attempts: 0 });
    expect(fetch).toHaveBeenCalledTimes(3);
    expect(sent).toEqual([]);
  });

  it('is not tried again where IAM refuses the user', async () => {
    const fetch = vi.fn<typeof globalThis.fetch>().mockImplementation(async () => new Response('{}', { status: 401 }));
    const { client: disks } = client([ok()], { credentials: iamToken({ ...user, fetch }) });
    await expect(disks.call(listDisks)).rejects.toMatchObject({
      name: 'ConfigurationError',
      message: 'listDisks: the credential provider failed: IAM gave no token (HTTP 401).',
    });
    expect(fetch).toHaveBeenCalledTimes(1);
  });

  it('is refused without a password', () => {
    expect(() => iamToken({ ...user, password: '' })).toThrow("The credentials' password is missing.");
  });
});

describe('environmentCredentials of Huawei', () => {
  it('reads the variables of the vendor', () => {
    vi.stubEnv('HUAWEICLOUD_SDK_AK', 'AKEXAMPLE');
    vi.stubEnv('HUAWEICLOUD_SDK_SK', 'not-a-real-secret');
    expect(environmentCredentials()()).toEqual({ accessKeyId: 'AKEXAMPLE', secretAccessKey: 'not-a-real-secret' });
    vi.stubEnv('HUAWEICLOUD_SDK_SK', '');
    expect(() => environmentCredentials()()).toThrow('Set HUAWEICLOUD_SDK_SK in the environment');
    vi.unstubAllEnvs();
  });
});

describe('a client of a Huawei service', () => {
  const options = { endpoint: 'https://disks.example.invalid', credentials: { token: 'not-a-real-token' } };
  const regional = {
    ...huaweiService,
    regionalEndpoint: 'https://disks.{region}.example.invalid',
    regions: ['north', 'south'],
  };

  it.each<[string, typeof huaweiService, Partial<HuaweiClientOptions>, string]>([
    ['no endpoint', huaweiService, { endpoint: undefined }, 'set `endpoint` to that of your region.'],
    ['no region', regional, { endpoint: undefined }, 'set `region` to one of north, south, or `endpoint` to'],
    [
      'an unknown region',
      regional,
      { endpoint: undefined, region: 'west' },
      'set `region` to one of north, south, or `endpoint` to',
    ],
    ['an endpoint with a path', huaweiService, { endpoint: 'https://disks.example.invalid/v2' }, '`endpoint` must be'],
    ['no credentials', huaweiService, { credentials: undefined as never }, '`credentials` must be'],
    ['half a key', huaweiService, { credentials: { accessKeyId: 'AKEXAMPLE' } as never }, '`credentials` must be'],
  ])('is refused with %s', (_, service, change, message) => {
    expect(() => createHuaweiClient(service, { ...options, ...change })).toThrow(message);
  });

  it('finds the endpoint of its region, unless it is given one', () => {
    const { sender } = createHuaweiClient(regional, { ...options, endpoint: undefined, region: 'south' });
    expect(sender.origin).toBe('https://disks.south.example.invalid');
    expect(createHuaweiClient(regional, { ...options, region: 'west' }).sender.origin).toBe(options.endpoint);
  });

  it('does not send a token that no header can hold, nor show it', async () => {
    const { client: disks, sent } = client([ok()], { credentials: { token: 'not-a-real\ntoken' } });
    const error: unknown = await disks.call(listDisks).catch((thrown: unknown) => thrown);
    expect(error).toMatchObject({ name: 'ConfigurationError' });
    expect(String(error)).not.toContain('not-a-real');
    expect(sent).toEqual([]);
  });
});

describe('createHuaweiHttpClient', () => {
  interface Paths {
    '/v2/{project_id}/disks': {
      get: {
        parameters: { path: { project_id: string }; query?: { limit?: number } };
        responses: { 200: { content: { 'application/json': { disks: string[] } } } };
      };
    };
  }

  it('signs the calls of openapi-fetch, and shows the calls of the operations to its middleware', async () => {
    const { client: disks, sent } = client([ok({ disks: ['d'] })]);
    const onTop = createHuaweiHttpClient<Paths>(disks);
    const seen: string[] = [];
    onTop.http.use({
      onRequest({ request }) {
        seen.push(`${request.method} ${request.url}`);
        request.headers.set('x-trace', '1');
      },
    });
    const { data } = await onTop.http.GET('/v2/{project_id}/disks', {
      params: { path: { project_id: 'p' }, query: { limit: 1 } },
    });
    expectTypeOf(data).toEqualTypeOf<{ disks: string[] } | undefined>();
    expect(data).toEqual({ disks: ['d'] });
    await expect(onTop.call(listDisks, { limit: 1 })).resolves.toEqual({ disks: ['d'] });
    await onTop.call(extendDisk, { disk_id: 'd', body: { 'os-extend': {} } });
    expect(seen).toEqual([
      'GET https://disks.example.invalid/v2/p/disks?limit=1',
      'GET https://disks.example.invalid/v2/p/disks?limit=1',
      'POST https://disks.example.invalid/v2/p/disks/d/action',
    ]);
    expect(sent.map(({ headers, body }) => [headers['x-trace'], body])).toEqual([
      ['1', ''],
      ['1', ''],
      ['1', '{"os-extend":{}}'],
    ]);
    expect(sent.every(({ headers }) => headers['authorization']?.startsWith('SDK-HMAC-SHA256 '))).toBe(true);
  });

  it('takes the input of an operation as the client underneath does', async () => {
    const { client: disks, sent } = client([ok()], { validate: true });
    const onTop = createHuaweiHttpClient<Paths>(disks);
    await onTop.call(listDisks, { project_id: undefined });
    await onTop.call(listDisks, { project_id: 'other' });
    expect(sent.map(({ headers }) => headers['x-project-id'])).toEqual(['p', 'other']);
    await expect(onTop.call(createDisk)).rejects.toMatchObject({ name: 'InputError', pointer: '/body' });
    expect(sent).toHaveLength(2);
  });

  it('throws the errors of the service', async () => {
    const onTop = createHuaweiHttpClient<Paths>(client([failed(404)]).client);
    await expect(onTop.call(listDisks)).rejects.toMatchObject({ code: 'DISK.0001', operation: 'listDisks' });
  });
});
