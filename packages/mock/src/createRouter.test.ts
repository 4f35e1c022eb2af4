import { describe, expect, it } from 'vitest';
import { type Call, now, tc3Request, v1Request } from '../test/signedRequest.ts';
import cfs from '../test/fixtures/cfs.json' with { type: 'json' };
import disks from '../test/fixtures/disks.json' with { type: 'json' };
import vault from '../test/fixtures/vault.json' with { type: 'json' };
import { createRouter, type RouterOptions } from './createRouter.ts';
import type { Json } from './Json.ts';
import { mockCredentials } from './MockCredentials.ts';
import { tencentRefusalCodes } from './Refusal.ts';
import type { RequestRecord } from './RequestRecord.ts';

const clock = () => now;
const create = { action: 'CreateSecret', body: { Name: 'db', Password: 'not-a-real-secret' } };
const firstId = '00000000-0000-4000-8000-000000000001';

/** Sends one request to a new router. */
async function send(request: Request | Promise<Request>, options: RouterOptions = {}) {
  const records: RequestRecord[] = [];
  const router = createRouter(vault, { clock, onRequest: (record) => records.push(record), ...options });
  const response = await router.handle(await request);
  return { router, response, record: records[0]!, body: (await response.json()) as unknown };
}

/** The error of an envelope, which has to be one. */
async function refusal(request: Request | Promise<Request>, options?: RouterOptions) {
  const { response, body, record, router } = await send(request, options);
  expect(response.status).toBe(200);
  expect(response.headers.get('content-type')).toBe('application/json');
  expect(body).toEqual({
    Response: { Error: { Code: expect.any(String), Message: expect.any(String) }, RequestId: firstId },
  });
  const error = (body as { Response: { Error: { Code: string; Message: string } } }).Response.Error;
  expect(record.answer).toEqual({ status: 200, kind: 'refusal', name: error.Code });
  expect(router.problems).toEqual(record.problems);
  expect(record.problems[0]).toMatchObject({ code: error.Code });
  return error;
}

describe('a request as the contract wants it', () => {
  it.each<[string, () => Request | Promise<Request>]>([
    ['TC3, POST', () => tc3Request(create)],
    ['TC3, GET', () => tc3Request({ ...create, method: 'GET', query: 'Name=db&Password=not-a-real-secret' })],
    ['v1 with HmacSHA256, POST', () => v1Request({ ...create, query: 'Name=db&Password=not-a-real-secret' })],
    ['v1 with HmacSHA1, POST', () => v1Request({ ...create, query: 'Name=db&Password=a%2Bb%20%26c=d', hash: 'sha1' })],
    ['v1, GET', () => v1Request({ ...create, method: 'GET', query: 'Name=db&Password=not-a-real-secret' })],
    ['TC3 with a charset', () => tc3Request({ ...create, contentType: 'application/json; charset=utf-8' })],
    ['text in any script', () => tc3Request({ ...create, body: { Name: '数据', Password: 'пароль не настоящий' } })],
  ])('is answered with a documented response: %s', async (_, request) => {
    const { response, record, body } = await send(request());
    expect(body).toEqual({ Response: { SecretId: 'sec-1', RequestId: 'r-create' } });
    expect(response.status).toBe(200);
    expect(response.headers.get('content-type')).toBe('application/json');
    expect(record).toMatchObject({
      operationId: 'CreateSecret',
      signature: { verdict: 'valid' },
      documentedExample: undefined,
      answer: { status: 200, kind: 'example', name: 'create' },
      problems: [],
    });
  });

  it('carries the time of the mock, so that a client can set its clock', async () => {
    const { response } = await send(tc3Request(create));
    expect(response.headers.get('date')).toBe('Thu, 15 Jan 2026 12:00:00 GMT');
  });
});

describe('verification', () => {
  it('goes step by step, and the first thing that is wrong decides', async () => {
    const stranger = { secretId: 'AKIDSTRANGER', secretKey: 'not-a-real-secret', token: 'x' };
    const wrongKey = { ...mockCredentials, secretKey: 'another-fake-secret', token: 'x' };
    const steps: readonly (readonly [string, Call])[] = [
      ['UnsupportedProtocol', { method: 'PUT', credentials: stranger }],
      ['AuthFailure.SecretIdNotFound', { method: 'POST' }],
      ['AuthFailure.SignatureExpire', { credentials: wrongKey }],
      ['AuthFailure.SignatureFailure', { timestamp: now / 1000 }],
      ['AuthFailure.TokenFailure', { credentials: { ...mockCredentials, token: 'x' } }],
      ['InvalidAction', { credentials: mockCredentials }],
      ['NoSuchVersion', { action: 'CreateSecret' }],
      ['UnsupportedRegion', { version: '2020-01-01' }],
      ['InvalidParameter', { region: 'ap-guangzhou' }],
      ['MissingParameter', { rawBody: '{}' }],
    ];
    const broken: Call = {
      action: 'CreateNothing',
      version: '1999-01-01',
      region: 'nowhere',
      rawBody: '{',
      timestamp: now / 1000 - 301,
    };
    const codes = steps.map(async (_, index) => {
      const healed = steps.slice(0, index + 1).map(([, call]) => call);
      const { Code } = await refusal(tc3Request(Object.assign({}, broken, ...healed) as Call));
      return Code;
    });
    expect(await Promise.all(codes)).toEqual(steps.map(([code]) => code));
  });

  it.each<[string, Call]>([
    ['another method', { method: 'DELETE' }],
    ['HEAD', { method: 'OPTIONS' }],
  ])('refuses %s with UnsupportedProtocol', async (_, call) => {
    expect((await refusal(tc3Request({ ...create, ...call }))).Code).toBe('UnsupportedProtocol');
  });

  it.each<[string, () => Request | Promise<Request>, boolean]>([
    ['a GET of 32 KB', () => tc3Request({ action: 'ListSecrets', method: 'GET', query: filled(32 * 1024 - 2) }), true],
    ['a larger GET', () => tc3Request({ action: 'ListSecrets', method: 'GET', query: filled(32 * 1024 - 1) }), false],
    ['a TC3 POST of 10 MB', () => tc3Request({ action: 'ListSecrets', rawBody: padded(10 * 1024 * 1024) }), true],
    ['a larger TC3 POST', () => tc3Request({ action: 'ListSecrets', rawBody: padded(10 * 1024 * 1024 + 1) }), false],
    ['a v1 POST below 1 MB', () => v1Request({ action: 'ListSecrets', query: filled(1024 * 1024 - 400) }), true],
    ['a larger v1 POST', () => v1Request({ action: 'ListSecrets', query: filled(1024 * 1024) }), false],
  ])('knows the size limits: %s', async (_, request, passes) => {
    const { record } = await send(request());
    expect(record.problems.map(({ code }) => code)).toEqual(passes ? [] : ['RequestSizeLimitExceeded']);
  });

  it.each([
    ['no signature at all', undefined],
    ['another algorithm', 'SDK-HMAC-SHA256 Access=AKIDEXAMPLE, SignedHeaders=host, Signature=00'],
    ['the word SKIP', 'SKIP'],
    ['no Credential', `TC3-HMAC-SHA256 SignedHeaders=content-type;host, Signature=${'0'.repeat(64)}`],
    ['a short Credential', authorization({ credential: 'AKIDEXAMPLE/2026-01-15/vault' })],
    ['a Credential with another end', authorization({ credential: 'AKIDEXAMPLE/2026-01-15/vault/tc4_request' })],
    ['a Credential with no date', authorization({ credential: 'AKIDEXAMPLE/today/vault/tc3_request' })],
    ['unsigned host', authorization({ signedHeaders: 'content-type' })],
    ['unsigned content-type', authorization({ signedHeaders: 'host' })],
    ['an empty name of a header', authorization({ signedHeaders: 'content-type;host;' })],
    ['a name of a header in capitals', authorization({ signedHeaders: 'Content-Type;content-type;host' })],
    ['names of headers out of order', authorization({ signedHeaders: 'host;content-type' })],
    ['a short Signature', authorization({ signature: 'abc' })],
    [
      'no Signature',
      'TC3-HMAC-SHA256 Credential=AKIDEXAMPLE/2026-01-15/vault/tc3_request, SignedHeaders=content-type;host',
    ],
  ])('refuses %s with AuthFailure.InvalidAuthorization', async (_, header) => {
    const request = await tc3Request(create);
    request.headers.delete('authorization');
    if (header !== undefined) request.headers.set('authorization', header);
    expect((await refusal(request)).Code).toBe('AuthFailure.InvalidAuthorization');
  });

  it.each([
    [-301, false],
    [-300, true],
    [300, true],
    [301, false],
  ])('takes a timestamp %i s from its clock: %s', async (seconds, passes) => {
    const timestamp = now / 1000 + seconds;
    const query = 'Name=db&Password=not-a-real-secret';
    const [tc3, v1] = await Promise.all([
      send(tc3Request({ ...create, timestamp })),
      send(v1Request({ ...create, query, timestamp })),
    ]);
    const codes = [tc3, v1].map(({ record }) => record.problems.map(({ code }) => code));
    const expected = passes ? [] : ['AuthFailure.SignatureExpire'];
    expect(codes).toEqual([expected, expected]);
  });

  it.each<[string, (request: Request) => Request | Promise<Request>]>([
    ['body', (request) => withBody(request, JSON.stringify({ ...create.body, Name: 'bd' }))],
    ['host', (request) => new Request('https://vault.eu-frankfurt.tencentcloudapi.com/', request)],
    ['content type', (request) => withHeader(request, 'content-type', 'application/json; charset=utf-8')],
    ['timestamp', (request) => withHeader(request, 'x-tc-timestamp', String(now / 1000 + 1))],
    ['date of the scope', (request) => replaceAuthorization(request, '2026-01-15', '2026-01-14')],
    ['service of the scope', (request) => replaceAuthorization(request, '/vault/', '/cfs/')],
    ['list of signed headers', (request) => replaceAuthorization(request, ';host', ';host;x-tc-action')],
    [
      'case of the signature',
      (request) =>
        replaceAuthorization(request, /Signature=\w+/, (text) => `Signature=${text.slice(10).toUpperCase()}`),
    ],
  ])('refuses a changed %s with AuthFailure.SignatureFailure', async (_, change) => {
    const body = create.body;
    expect((await refusal(change(await tc3Request({ ...create, body })))).Code).toBe('AuthFailure.SignatureFailure');
  });

  it.each<[string, Call, string]>([
    ['date', { date: '2026-01-14' }, 'the date in Credential is not the UTC date of X-TC-Timestamp'],
    ['service', { scopeService: 'cfs' }, 'the service in Credential must be "vault"'],
  ])('refuses a scope of another %s, however well signed', async (_, call, message) => {
    expect(await refusal(tc3Request({ ...create, ...call }))).toEqual({
      Code: 'AuthFailure.SignatureFailure',
      Message: `The signature does not fit the request: ${message}.`,
    });
  });

  it('refuses another path with InvalidAction', async () => {
    const error = await refusal(tc3Request({ ...create, path: '/v1' }));
    expect(error).toEqual({ Code: 'InvalidAction', Message: 'CreateSecret: expected the path /, came "/v1".' });
  });

  it('wants a GET with TC3 to have the content type of a form', async () => {
    const query = 'Name=db&Password=not-a-real-secret';
    const error = await refusal(tc3Request({ ...create, method: 'GET', query, contentType: 'application/json' }));
    expect(error).toMatchObject({ Code: 'InvalidParameter', Message: expect.stringContaining('Content-Type') });
  });

  it('names no key, token or signature when it refuses', async () => {
    const credentials = { secretId: 'AKIDEXAMPLE', secretKey: 'another-fake-secret', token: 'fake-token' };
    const request = await tc3Request({ ...create, credentials });
    const signature = /Signature=(\w+)/.exec(request.headers.get('authorization')!)![1]!;
    const { body, record } = await send(request);
    for (const text of [JSON.stringify(body), JSON.stringify(record)])
      for (const secret of [signature, 'another-fake-secret', 'fake-token', 'not-a-real-secret'])
        expect(text).not.toContain(secret);
  });

  it.each([
    ['%2F', '%2f'],
    ['%C3%A9', '%c3%A9'],
  ])('reads decoded values for v1, and wants escapes in capitals: %s, not %s', async (capitals, small) => {
    const request = v1Request({ ...create, query: `Name=a${capitals}b&Password=not-a-real-secret` });
    const body = await request.clone().text();
    expect(body).toContain(capitals);
    expect((await send(request)).record.problems).toEqual([]);
    const changed = withBody(request, body.replace(capitals, small));
    expect((await refusal(changed)).Code).toBe('AuthFailure.SignatureFailure');
  });

  it.each([
    ['SecretId', 'MissingParameter'],
    ['Signature', 'MissingParameter'],
    ['Timestamp', 'MissingParameter'],
    ['Nonce', 'MissingParameter'],
  ])('refuses a v1 request without %s', async (name, code) => {
    const request = v1Request({ ...create, query: 'Name=db&Password=not-a-real-secret' });
    const parameters = new URLSearchParams(await request.clone().text());
    parameters.delete(name);
    const error = await refusal(withBody(request, parameters.toString()));
    expect(error).toMatchObject({ Code: code, Message: expect.stringContaining(name) });
  });

  it('refuses a v1 request in JSON, which needs TC3', async () => {
    const request = new Request('https://vault.tencentcloudapi.com/', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ ...create.body, Action: 'CreateSecret', SecretId: 'AKIDEXAMPLE', Signature: 'x' }),
    });
    expect((await refusal(request)).Code).toBe('AuthFailure.InvalidAuthorization');
  });

  it.each([
    ['X-TC-Timestamp', { 'x-tc-timestamp': '' }, 'MissingParameter'],
    ['X-TC-Timestamp', { 'x-tc-timestamp': 'noon' }, 'InvalidParameterValue'],
    ['X-TC-Action', { 'x-tc-action': '' }, 'MissingParameter'],
    ['X-TC-Version', { 'x-tc-version': '' }, 'MissingParameter'],
    ['X-TC-Region', { 'x-tc-region': '' }, 'MissingParameter'],
    ['Content-Type', {}, 'InvalidParameter'],
  ])('names %s when it is missing or wrong: %o', async (name, headers, code) => {
    const contentType = name === 'Content-Type' ? 'text/plain' : 'application/json';
    const error = await refusal(tc3Request({ ...create, headers, contentType }));
    expect(error).toMatchObject({ Code: code, Message: expect.stringContaining(name) });
  });

  it.each([undefined, 'nowhere'])(
    'takes the region %s where the contract says that it has no effect',
    async (region) => {
      const router = createRouter(cfs, { clock });
      const call = { action: 'DescribeCfsSnapshots', service: 'cfs', version: '2019-07-19', region };
      await router.handle(await tc3Request(call));
      expect(router.problems).toEqual([]);
    },
  );

  it('checks the token of a temporary key, and wants none with another', async () => {
    const temporary = { ...mockCredentials, token: 'fake-token' };
    const options = { credentials: [temporary] };
    expect((await send(tc3Request({ ...create, credentials: temporary }), options)).record.problems).toEqual([]);
    const query = 'Name=db&Password=not-a-real-secret';
    expect((await send(v1Request({ ...create, query, credentials: temporary }), options)).record.problems).toEqual([]);
    const errors = [
      refusal(tc3Request(create), options),
      refusal(tc3Request({ ...create, credentials: { ...temporary, token: 'other-token' } }), options),
      refusal(tc3Request({ ...create, credentials: temporary })),
    ];
    expect((await Promise.all(errors)).map(({ Code }) => Code)).toEqual(Array(3).fill('AuthFailure.TokenFailure'));
  });

  it('can be turned off', async () => {
    const request = await tc3Request({ ...create, timestamp: 1 });
    request.headers.delete('authorization');
    const { record } = await send(request, { verifySignature: false });
    expect(record).toMatchObject({ operationId: 'CreateSecret', signature: { verdict: 'unchecked' }, problems: [] });
  });

  it('refuses with codes that the catalogue has in common, and no others', () => {
    const common = cfs['x-error-catalogue'].common.map(({ code }) => code);
    expect(common).toEqual(expect.arrayContaining([...tencentRefusalCodes]));
  });
});

describe('the body', () => {
  it.each<[string, Call, string]>([
    ['is no JSON', { rawBody: '{"Name":' }, 'InvalidParameter'],
    ['is empty', { rawBody: '' }, 'InvalidParameter'],
    ['has an unknown member', { body: { ...create.body, Nmae: 'x' } }, 'UnknownParameter'],
    ['lacks a member', { body: { Name: 'db' } }, 'MissingParameter'],
    ['has a member of the wrong type', { body: { ...create.body, Copies: '1' } }, 'InvalidParameter'],
    ['has a member of a wrong value', { body: { ...create.body, Kind: 'kye' } }, 'InvalidParameterValue'],
    [
      'is a query with an unknown parameter',
      { method: 'GET', query: 'Name=db&Password=12345678&X.0=1' },
      'UnknownParameter',
    ],
    ['is a query that says one thing twice', { method: 'GET', query: 'Name=db&Name=bd' }, 'InvalidParameter'],
  ])('is refused where it %s', async (_, call, code) => {
    expect((await refusal(tc3Request({ ...create, ...call }))).Code).toBe(code);
  });

  it('must be UTF-8, even where it would parse otherwise', async () => {
    const error = await refusal(tc3Request({ ...create, rawBody: new Uint8Array([0x22, 0xff, 0x22]) }));
    expect(error.Message).toContain('expected JSON in UTF-8');
  });

  it('says everything that is wrong in one message', async () => {
    const error = await refusal(tc3Request({ ...create, body: { Name: 'db', Kind: 'kye', X: 1 } }));
    expect(error).toEqual({
      Code: 'UnknownParameter',
      Message:
        'CreateSecret /X: expected nothing of this name, came a number; ' +
        'CreateSecret /Password: expected a value, came none; ' +
        'CreateSecret /Kind: expected one of "key", "note", came "kye" (string).',
    });
  });

  it('keeps the message short where very much is wrong', async () => {
    const error = await refusal(
      tc3Request({ ...create, body: Object.fromEntries(Array.from({ length: 100 }, (_, index) => [`X${index}`, 1])) }),
    );
    expect(error.Message.length).toBeLessThan(500);
    expect(error.Message).toContain('97 more');
  });

  it('passes where it equals a documented example, deviations from the schema and all', async () => {
    const body = { Enabled: 'true', Copies: '2', Password: 'not-a-real-secret', Name: 'db' };
    expect((await send(tc3Request({ ...create, body }))).record).toMatchObject({
      documentedExample: 'create',
      problems: [],
    });
    expect((await refusal(tc3Request({ ...create, body: { ...body, Copies: '3' } }))).Code).toBe('InvalidParameter');
  });

  it('compares documented examples after typing where it came as a query or a form', async () => {
    const query = 'Name=db&Password=not-a-real-secret&Copies=2&Enabled=true';
    const sent = [
      send(tc3Request({ ...create, method: 'GET', query })),
      send(v1Request({ ...create, query })),
      send(v1Request({ ...create, method: 'GET', query })),
    ];
    const records = (await Promise.all(sent)).map(({ record }) => record);
    expect(records).toEqual(Array(3).fill(expect.objectContaining({ documentedExample: 'create', problems: [] })));
  });

  it('takes the documented examples of a real contract', async () => {
    const router = createRouter(cfs, { clock });
    const calls = Object.values(cfs.paths).flatMap(({ post }) =>
      Object.values(post.requestBody.content['application/json'].examples).map(({ value }) =>
        tc3Request({ action: post.operationId, body: value, service: 'cfs', version: '2019-07-19' }),
      ),
    );
    await Promise.all(calls.map(async (call) => router.handle(await call)));
    expect(calls).toHaveLength(2);
    expect(router.problems).toEqual([]);
  });
});

describe('the answer', () => {
  const list = { action: 'ListSecrets' };
  const byLabel = { ...list, body: { Limit: 5, Labels: [{ Key: 'team', Value: 'a b' }] } };

  it('is the response that the document pairs with the request', async () => {
    expect((await send(tc3Request(byLabel))).body).toEqual({ Response: { TotalCount: 1, RequestId: 'r-by-label' } });
    const query = 'Labels.0.Value=a%20b&Labels.0.Key=team&Limit=5';
    expect((await send(tc3Request({ ...list, method: 'GET', query }))).body).toEqual({
      Response: { TotalCount: 1, RequestId: 'r-by-label' },
    });
  });

  it('is the first documented one for any other request', async () => {
    const { body, record } = await send(tc3Request({ ...list, body: { Limit: 6 } }));
    expect(body).toEqual({ Response: { TotalCount: 2, RequestId: 'r-all' } });
    expect(record).toMatchObject({ documentedExample: undefined, answer: { kind: 'example', name: 'all' } });
  });

  it('is an empty success where none is documented', async () => {
    const { body, record } = await send(tc3Request({ action: 'RotateSecret', body: { Name: 'db', Days: 1 } }));
    expect(body).toEqual({ Response: { RequestId: firstId } });
    expect(record.answer).toEqual({ status: 200, kind: 'empty', name: undefined });
  });

  it('can be chosen for the next request, in a queue', async () => {
    const router = createRouter(vault, { clock });
    router.answer('ListSecrets', { example: 'by-label' });
    router.answer('ListSecrets', { error: 'RequestLimitExceeded' });
    router.answer('ListSecrets', { response: { Response: { TotalCount: 7, RequestId: 'mine' } } });
    const bodies = await inTurn(4, async () => (await router.handle(await tc3Request(list))).json());
    expect(bodies).toEqual([
      { Response: { TotalCount: 1, RequestId: 'r-by-label' } },
      {
        Response: {
          Error: { Code: 'RequestLimitExceeded', Message: 'Requests come faster than the frequency limit.' },
          RequestId: firstId,
        },
      },
      { Response: { TotalCount: 7, RequestId: 'mine' } },
      { Response: { TotalCount: 2, RequestId: 'r-all' } },
    ]);
  });

  it('can be chosen for all requests, until reset', async () => {
    const router = createRouter(vault, { clock });
    const ask = async () => (await router.handle(await tc3Request(list))).json();
    router.answer('ListSecrets', { error: 'ResourceNotFound.Secret', message: 'Gone.' }, { always: true });
    router.answer('ListSecrets', { example: 'all' });
    const error = { Error: { Code: 'ResourceNotFound.Secret', Message: 'Gone.' } };
    expect(await inTurn(3, ask)).toEqual([
      { Response: { TotalCount: 2, RequestId: 'r-all' } },
      { Response: { ...error, RequestId: firstId } },
      { Response: { ...error, RequestId: '00000000-0000-4000-8000-000000000002' } },
    ]);
    router.reset();
    expect(await ask()).toEqual({ Response: { TotalCount: 2, RequestId: 'r-all' } });
  });

  it('is not used up by a request that is refused', async () => {
    const router = createRouter(vault, { clock });
    router.answer('ListSecrets', { example: 'by-label' });
    await router.handle(await tc3Request({ ...list, body: { Limit: 'x' } }));
    const response = await router.handle(await tc3Request(list));
    expect(await response.json()).toMatchObject({ Response: { RequestId: 'r-by-label' } });
  });

  it('can depend on the request', async () => {
    const router = createRouter(vault, { clock });
    router.answer(
      'ListSecrets',
      ({ body, headers }) =>
        headers.has('x-count') ? { response: { Response: { Came: body ?? null, RequestId: 'mine' } } } : undefined,
      { always: true },
    );
    const plain = await router.handle(await tc3Request(list));
    expect(await plain.json()).toEqual({ Response: { TotalCount: 2, RequestId: 'r-all' } });
    const counted = await router.handle(await tc3Request({ ...list, body: { Limit: 9 }, headers: { 'x-count': '1' } }));
    expect(await counted.json()).toEqual({ Response: { Came: { Limit: 9 }, RequestId: 'mine' } });
  });

  it('can be chosen by the request itself', async () => {
    const example = await send(tc3Request({ ...list, headers: { 'x-mock-example': 'by-label' } }));
    expect(example.body).toMatchObject({ Response: { RequestId: 'r-by-label' } });
    const error = await send(tc3Request({ ...list, headers: { 'x-mock-error': 'ResourceNotFound.Secret' } }));
    expect(error.body).toMatchObject({
      Response: { Error: { Code: 'ResourceNotFound.Secret', Message: 'There is no such secret.' } },
    });
    expect(error.record.answer).toEqual({ status: 200, kind: 'error', name: 'ResourceNotFound.Secret' });
  });

  it.each([
    [
      { 'x-mock-example': 'by-lable' },
      'ListSecrets has no documented response example "by-lable". It has all, by-label.',
    ],
    [
      { 'x-mock-error': 'FailedOperation.SecretLocked' },
      'Vault documents no error "FailedOperation.SecretLocked" for ListSecrets.',
    ],
  ])('is a refusal where the request asks for what is not documented: %o', async (headers, message) => {
    const error = await refusal(tc3Request({ ...list, headers }));
    expect(error).toMatchObject({ Code: 'InvalidParameterValue', Message: expect.stringContaining(message) });
  });

  it.each([
    ['ListSecret', { example: 'all' }, 'Vault has no operation "ListSecret". Did you mean "ListSecrets"?'],
    ['ListSecrets', { error: 'RequestLimitExceded' }, 'Did you mean "RequestLimitExceeded"?'],
    ['ListSecrets', { example: 'al' }, 'ListSecrets has no documented response example "al". It has all, by-label.'],
    [
      'ListSecrets',
      { error: 'FailedOperation.SecretLocked' },
      'Vault documents no error "FailedOperation.SecretLocked" for ListSecrets. It documents ResourceNotFound.Secret and 38 common codes.',
    ],
  ])('cannot be chosen where it is not documented: %s %o', (operationId, choice, message) => {
    expect(() => createRouter(vault).answer(operationId, choice)).toThrow(message);
  });

  it('can be anything that comes over HTTP, for the next request or for all', async () => {
    const router = createRouter(vault, { clock });
    router.answer('ListSecrets', { http: new Response('busy', { status: 503 }) }, { always: true });
    router.answer('ListSecrets', { http: Response.error() });
    const ask = async () => router.handle(await tc3Request(list));
    const answers = await inTurn(3, ask);
    expect(answers.map(({ type, status }) => [type, status])).toEqual([
      ['error', 0],
      ['default', 503],
      ['default', 503],
    ]);
    expect(await Promise.all(answers.slice(1).map((answer) => answer.text()))).toEqual(['busy', 'busy']);
    expect(router.requests[0]!.answer).toEqual({ status: 0, kind: 'http', name: undefined });
  });

  it('tells of an answer function that throws', async () => {
    const router = createRouter(vault, { clock });
    router.answer('ListSecrets', () => {
      throw new Error('a fault of the test');
    });
    const response = await router.handle(await tc3Request(list));
    expect(await response.json()).toMatchObject({
      Response: { Error: { Code: 'InternalError', Message: 'The mock failed: a fault of the test' } },
    });
  });
});

describe('records', () => {
  it('show a request without its secrets', async () => {
    const credentials = { ...mockCredentials, token: 'fake-token' };
    const body = { ...create.body, Account: { Login: 'me', Pin: 1234 }, Name: 'db' };
    const { record } = await send(tc3Request({ ...create, body, credentials }), { credentials: [credentials] });
    expect(record).toEqual({
      operationId: 'CreateSecret',
      method: 'POST',
      url: 'https://vault.tencentcloudapi.com/',
      headers: {
        authorization:
          'TC3-HMAC-SHA256 Credential=AKIDEXAMPLE/2026-01-15/vault/tc3_request, SignedHeaders=content-type;host, Signature=[redacted]',
        'content-type': 'application/json',
        'x-tc-action': 'CreateSecret',
        'x-tc-region': 'ap-guangzhou',
        'x-tc-timestamp': String(now / 1000),
        'x-tc-token': '[redacted]',
        'x-tc-version': '2020-01-01',
      },
      body: { Name: 'db', Password: '[redacted]', Account: '[redacted]' },
      signature: { scheme: 'TC3-HMAC-SHA256', verdict: 'valid' },
      documentedExample: undefined,
      answer: { status: 200, kind: 'example', name: 'create' },
      problems: [],
    });
  });

  it('show the query of a v1 request without its secrets', async () => {
    const query = 'Name=db&Password=not-a-real-secret&Labels.0.Key=team&Pasword=s3cret';
    const { record } = await send(v1Request({ ...create, method: 'GET', query }));
    const shown = new URL(record.url).searchParams;
    expect(Object.fromEntries(shown)).toMatchObject({
      Action: 'CreateSecret',
      SecretId: 'AKIDEXAMPLE',
      Name: 'db',
      'Labels.0.Key': 'team',
      Password: '[redacted]',
      Pasword: '[redacted]',
      Signature: '[redacted]',
    });
    expect(record.body).toEqual({
      Name: 'db',
      Password: '[redacted]',
      Labels: [{ Key: 'team' }],
      Pasword: '[redacted]',
    });
    expect(record.signature).toEqual({ scheme: 'SignatureV1', verdict: 'valid' });
  });

  it('show no name in a query that may be a value whose equals sign was lost', async () => {
    const { record } = await send(
      new Request('https://vault.tencentcloudapi.com/?Action=ListSecrets&Signatures3cret%3D&x=1'),
    );
    expect(record.url).toBe('https://vault.tencentcloudapi.com/?Action=ListSecrets&[redacted]=[redacted]&x=[redacted]');
  });

  it('show no value in a query that an ampersand is missing from', async () => {
    const url = 'https://vault.tencentcloudapi.com/?Action=ListSecrets&Version=2020-01-01Signature=s3cret';
    expect((await send(new Request(url))).record.url).toBe(
      'https://vault.tencentcloudapi.com/?Action=ListSecrets&Version=[redacted]',
    );
  });

  it('keep the unknown members of a documented example, which are documented after all', async () => {
    const body = { ...create.body, Legacy: 'yes' };
    const { record } = await send(tc3Request({ ...create, body }));
    expect(record).toMatchObject({
      documentedExample: 'create-legacy',
      body: { Legacy: 'yes', Password: '[redacted]' },
    });
  });

  it('are kept until a reset, with their problems', async () => {
    const router = createRouter(vault, { clock });
    const refused = async () => (await router.handle(await tc3Request({ ...create, body: {} }))).json();
    const first = await refused();
    await router.handle(await tc3Request(create));
    expect(router.requests.map(({ problems }) => problems.length)).toEqual([2, 0]);
    expect(router.problems).toEqual(router.requests[0]!.problems);
    router.reset();
    expect([router.requests, router.problems]).toEqual([[], []]);
    // What a test sees does not depend on those before it.
    expect(await refused()).toEqual(first);
  });

  it('are kept of the latest 1000 requests, so that a server may run for long', async () => {
    const router = createRouter(vault, { clock });
    const request = {
      method: 'PUT',
      origin: 'https://vault.test',
      host: 'vault.test',
      query: '',
      body: new Uint8Array(),
    };
    await Promise.all(
      Array.from({ length: 1002 }, (_, index) =>
        router.handleWire({ ...request, headers: new Headers(), path: `/${index}` }),
      ),
    );
    expect(router.requests).toHaveLength(1000);
    expect(router.requests.at(-1)!.url).toBe('https://vault.test/1001');
  });

  it('show how far a refused request came', async () => {
    const wrongKey = { ...mockCredentials, secretKey: 'another-fake-secret' };
    const { record } = await send(tc3Request({ ...create, credentials: wrongKey }));
    expect(record).toMatchObject({
      operationId: undefined,
      body: undefined,
      signature: { scheme: 'TC3-HMAC-SHA256', verdict: 'invalid' },
      answer: { status: 200, kind: 'refusal', name: 'AuthFailure.SignatureFailure' },
      problems: [{ code: 'AuthFailure.SignatureFailure' }],
    });
  });

  it('hide an Authorization header of a form that the mock does not know', async () => {
    const request = await tc3Request(create);
    request.headers.set('authorization', 'Bearer s3cret');
    expect((await send(request)).record.headers['authorization']).toBe('[redacted]');
  });

  it('reach a hook that may throw, as an assertion does', async () => {
    const router = createRouter(vault, {
      clock,
      onRequest: () => {
        throw new Error('a failed assertion');
      },
    });
    await expect(router.handle(await tc3Request(create))).rejects.toThrow('a failed assertion');
  });
});

describe('a service with paths of its own', () => {
  const router = createRouter(disks, { clock, verifySignature: false });
  const call = (method: string, path: string, body?: unknown, headers = {}) =>
    router.handle(
      new Request(`https://disks.north.example.com${path}`, {
        method,
        headers,
        ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      }),
    );

  it('is answered by method, path and selector, with the documented status', async () => {
    const shown = await call('GET', '/v2/p-1/volumes/v-1?expand=1');
    expect([shown.status, await shown.json()]).toEqual([200, { volume: { id: 'v-1' } }]);
    const extended = await call('POST', '/v2/p-1/volumes/v-1/action', { 'os-extend': { new_size: 100 } });
    expect([extended.status, await extended.json()]).toEqual([202, { job_id: 'j-1' }]);
    const deleted = await call('DELETE', '/v2/p-1/volumes/v-1');
    expect([deleted.status, deleted.headers.get('content-type'), await deleted.text()]).toEqual([204, null, '']);
  });

  it.each<[string, string, string, unknown, number, string]>([
    ['no such path', 'GET', '/v3/volumes', undefined, 404, 'RouteNotFound'],
    ['no such action', 'POST', '/v2/p-1/volumes/v-1/action', { 'os-detach': {} }, 404, 'RouteNotFound'],
    ['a wrong type', 'POST', '/v2/p-1/volumes/v-1/action', { 'os-extend': { new_size: '1' } }, 400, 'InvalidParameter'],
    ['no body', 'POST', '/jobs', undefined, 400, 'MissingParameter'],
  ])('refuses with an error body: %s', async (_, method, path, body, status, code) => {
    const response = await call(method, path, body, { 'x-job-action': 'start' });
    expect([response.status, await response.json()]).toEqual([
      status,
      { error_code: code, error_msg: expect.any(String) },
    ]);
  });

  it('can be made to answer with an error of the catalogue, and its status', async () => {
    router.answer('ShowVolume', { error: 'DISK.0404' });
    const response = await call('GET', '/v2/p-1/volumes/v-1');
    expect([response.status, await response.json()]).toEqual([
      404,
      { error_code: 'DISK.0404', error_msg: 'There is no such disk.' },
    ]);
  });

  it('takes the row of a code whose message or status is asked for', async () => {
    const rows = [
      { code: 'DISK.0400', status: 400, message: 'Bad size.', meaning: 'The size is wrong.' },
      { code: 'DISK.0400', status: 413, message: 'Too long.', meaning: 'The body is too long.' },
      { code: 'DISK.0400', status: 500, message: 'Too long.', meaning: 'The body made the service fail.' },
      { code: 'DISK.0400', status: 409, meaning: 'The disk is busy.' },
    ];
    const changed = createRouter({ ...disks, 'x-error-catalogue': { service: rows } }, { verifySignature: false });
    const told = async (choice: { message?: string; status?: number }): Promise<unknown[]> => {
      changed.answer('ShowVolume', { error: 'DISK.0400', ...choice });
      const answer = await changed.handle(new Request('https://disks.north.example.com/v2/p-1/volumes/v-1'));
      return [answer.status, ((await answer.json()) as { error_msg: string }).error_msg];
    };
    expect(await told({ message: 'Too long.' })).toEqual([413, 'Too long.']);
    expect(await told({ message: 'Too long.', status: 500 })).toEqual([500, 'Too long.']);
    expect(await told({ status: 413 })).toEqual([413, 'Too long.']);
    expect(await told({ status: 409 })).toEqual([409, 'The disk is busy.']);
    expect(await told({ message: 'Of my own.' })).toEqual([400, 'Of my own.']);
    expect(await told({})).toEqual([400, 'Bad size.']);
    expect(() => changed.answer('ShowVolume', { error: 'DISK.0400', status: 404 })).toThrow(
      'Disks documents no status 404 of this error "DISK.0400". It documents 400, 413, 500, 409.',
    );
    expect(() => changed.answer('ShowVolume', { error: 'DISK.0400', message: 'Too long.', status: 400 })).toThrow(
      'It documents 413, 500.',
    );
  });

  it('succeeds with any documented status, the lowest unless told otherwise', async () => {
    const { get } = disks.paths['/v2/{project_id}/volumes/{volume_id}'];
    const shared = { description: 'Later.', content: { 'application/json': { schema: true } } };
    const responses = { 202: { $ref: '#/components/responses/Later' }, 204: { description: 'Done.' } };
    const bundle = {
      ...disks,
      components: { securitySchemes: {}, responses: { Later: shared } },
      paths: { '/v2/{id}': { get: { ...get, responses } } },
    };
    const changed = createRouter(bundle, { verifySignature: false });
    const told = async (choice?: { response: Json | undefined; status?: number }): Promise<unknown[]> => {
      if (choice) changed.answer('ShowVolume', choice);
      const answer = await changed.handle(new Request('https://disks.north.example.com/v2/1'));
      return [answer.status, await answer.text()];
    };
    expect(await told()).toEqual([202, '']);
    expect(await told({ response: { job_id: 'j-1' } })).toEqual([202, '{"job_id":"j-1"}']);
    expect(await told({ response: undefined, status: 204 })).toEqual([204, '']);
    expect(() => changed.answer('ShowVolume', { response: {}, status: 200 })).toThrow(
      'ShowVolume documents no success with status 200. It documents 202, 204.',
    );
  });

  it('sends no body with a status that has none', async () => {
    router.answer('DeleteVolume', { response: {} });
    const response = await call('DELETE', '/v2/p-1/volumes/v-1');
    expect([response.status, await response.text()]).toEqual([204, '']);
  });

  it('never answers with a documented error unasked', async () => {
    const { get } = disks.paths['/v2/{project_id}/volumes/{volume_id}'];
    const gone = { description: 'Gone.', content: { 'application/json': { examples: { gone: { value: {} } } } } };
    const item = { get: { ...get, responses: { 200: { description: 'A disk.' }, 404: gone } } };
    const changed = createRouter({ ...disks, paths: { '/v2/{id}': item } }, { verifySignature: false });
    const ask = () => changed.handle(new Request('https://disks.north.example.com/v2/1'));
    expect((await ask()).status).toBe(200);
    changed.answer('ShowVolume', { example: 'gone' });
    expect((await ask()).status).toBe(404);
  });

  it('needs to be told that signatures cannot be verified', () => {
    expect(() => createRouter({ ...disks, components: { securitySchemes: { Kerberos: {} } } })).toThrow(
      'Disks declares the security schemes Kerberos; the mock can check none of them. Pass verifySignature: false',
    );
  });

  it('finds the documented example by its parameters', async () => {
    const response = await call('GET', '/v2/p-1/volumes/v-1?expand=0&state=off');
    expect(await response.json()).toEqual({ volume: { id: 'v-2' } });
    expect(router.requests.at(-1)?.documentedExample).toBe('off');
  });

  it('finds the documented example that shows most of its parameters', async () => {
    const { get } = disks.paths['/v2/{project_id}/volumes/{volume_id}'];
    const examples = { any: { value: 'v-1' }, off: { value: 'v-1' } };
    const id = { name: 'volume_id', in: 'path', required: true, schema: { type: 'string' }, examples };
    const paths = { '/v2/{volume_id}': { get: { ...get, parameters: [id, ...get.parameters] } } };
    const changed = createRouter({ ...disks, paths }, { verifySignature: false });
    const found = async (query: string) => {
      await changed.handle(new Request(`https://disks.north.example.com/v2/v-1${query}`));
      return changed.requests.at(-1)?.documentedExample;
    };
    expect([await found(''), await found('?state=off')]).toEqual(['any', 'off']);
  });

  it.each([
    ['a parameter that no one knows', '?expnd=1', 'UnknownParameter', 'ShowVolume "expnd": expected no parameter'],
    ['a wrong type', '?expand=a', 'InvalidParameter', 'ShowVolume expand: expected integer, came "a" (string)'],
    ['a bound', '?expand=-1', 'InvalidParameterValue', 'ShowVolume expand: must be >= 0, came -1 (number)'],
    ['a value that is not documented', '?state=broken', 'InvalidParameterValue', 'expected one of "on", "off"'],
    ['one value too many', '?expand=1&expand=2', 'InvalidParameter', 'expected one value, came 2'],
    ['a wrong item', '?ids=1&ids=a', 'InvalidParameter', 'ShowVolume /1: expected integer'],
  ])('refuses a query with %s', async (_, query, code, message) => {
    const response = await call('GET', `/v2/p-1/volumes/v-1${query}`);
    expect(response.status).toBe(400);
    expect(await response.json()).toEqual({ error_code: code, error_msg: expect.stringContaining(message) });
  });

  it('refuses a body where none is documented', async () => {
    const response = await call('DELETE', '/v2/p-1/volumes/v-1', {});
    expect(await response.json()).toMatchObject({ error_code: 'UnknownParameter' });
  });
});

function filled(length: number): string {
  return `Name=${'x'.repeat(length - 'Name='.length)}`;
}

function padded(length: number): string {
  return `{}${' '.repeat(length - 2)}`;
}

function authorization({
  credential = 'AKIDEXAMPLE/2026-01-15/vault/tc3_request',
  signedHeaders = 'content-type;host',
  signature = '0'.repeat(64),
}): string {
  return `TC3-HMAC-SHA256 Credential=${credential}, SignedHeaders=${signedHeaders}, Signature=${signature}`;
}

function withBody({ url, method, headers }: Request, body: string): Request {
  return new Request(url, { method, headers, body });
}

function withHeader(request: Request, name: string, value: string): Request {
  request.headers.set(name, value);
  return request;
}

function replaceAuthorization(
  request: Request,
  from: string | RegExp,
  to: string | ((found: string) => string),
): Request {
  const header = request.headers.get('authorization')!;
  return withHeader(request, 'authorization', header.replace(from, to as string));
}

async function inTurn<T>(times: number, action: () => Promise<T>): Promise<T[]> {
  if (times === 0) return [];
  const first = await action();
  return [first, ...(await inTurn(times - 1, action))];
}
