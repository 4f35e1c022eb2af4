import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createRouter } from '../src/createRouter.ts';
import type { WireRequest } from '../src/WireRequest.ts';
import vault from './fixtures/vault.json' with { type: 'json' };
import { now, tc3Request } from './signedRequest.ts';

const clock = () => now;

/** What every answer is, whatever was sent. `InternalError` is the code for faults of the mock itself. */
const envelope = { status: 200, contentType: 'application/json', hasRequestId: true, isFault: false };

async function answer(handle: Promise<Response>) {
  const response = await handle;
  const { Response: body } = (await response.json()) as Envelope;
  return {
    status: response.status,
    contentType: response.headers.get('content-type'),
    hasRequestId: typeof body.RequestId === 'string',
    isFault: body.Error?.Code === 'InternalError',
  };
}

interface Envelope {
  readonly Response: { readonly RequestId?: string; readonly Error?: { readonly Code: string } };
}

const names = fc.constantFrom(
  'Name',
  'Password',
  'Labels',
  'Parent',
  'Folders',
  '0',
  '1',
  '',
  '__proto__',
  'x',
  'toString',
);
const path = fc.array(names, { minLength: 1, maxLength: 40 }).map((segments) => segments.join('.'));
const text = fc.oneof(fc.string({ unit: 'binary' }), fc.constantFrom('1', 'true', '%', '%zz', '%ff', '&', '='));
const query = fc.oneof(
  fc.string(),
  fc.array(fc.tuple(path, text)).map((pairs) => pairs.map(([name, value]) => `${name}=${value}`).join('&')),
);
const headerValue = fc.oneof(
  fc.string({ unit: fc.integer({ min: 0x20, max: 0xff }).map((code) => String.fromCodePoint(code)) }),
  fc.constantFrom(
    'TC3-HMAC-SHA256',
    'TC3-HMAC-SHA256 Credential=,SignedHeaders=,Signature=',
    `TC3-HMAC-SHA256 Credential=AKIDEXAMPLE/9999-99-99/vault/tc3_request, SignedHeaders=content-type;host;;\u00ff, Signature=${'0'.repeat(64)}`,
    `TC3-HMAC-SHA256 Credential=AKIDEXAMPLE/2026-01-15/vault/tc3_request, SignedHeaders=content-type;host; , Signature=${'0'.repeat(64)}`,
    'application/json',
    'application/x-www-form-urlencoded',
    String(now / 1000),
    'CreateSecret',
    '2020-01-01',
  ),
);
const headers = fc.dictionary(
  fc.constantFrom(
    'authorization',
    'content-type',
    'host',
    'x-tc-action',
    'x-tc-version',
    'x-tc-region',
    'x-tc-timestamp',
    'x-tc-token',
    'x-mock-error',
    'x-mock-example',
  ),
  headerValue,
);
const common = 'Action=CreateSecret&SecretId=AKIDEXAMPLE&Nonce=1&Signature=x&Timestamp=1768478400&';
const request = fc.record({
  method: fc.constantFrom('GET', 'POST', 'PUT', 'TRACE', 'get', ''),
  host: fc.oneof(fc.string(), fc.constant('vault.tencentcloudapi.com')),
  origin: fc.constant('https://vault.tencentcloudapi.com'),
  path: fc.oneof(fc.string(), fc.constant('/')),
  query: fc.oneof(
    query,
    query.map((own) => common + own),
  ),
  headers: headers.map((entries) => new Headers(entries)),
  body: fc.oneof(
    fc.uint8Array({ max: 255 }),
    fc.json().map((json) => new TextEncoder().encode(json)),
    query.map((own) => new TextEncoder().encode(common + own)),
  ),
}) satisfies fc.Arbitrary<WireRequest>;

describe('any request', () => {
  it.each([true, false])('is answered with an envelope, with verifySignature: %s', async (verifySignature) => {
    const router = createRouter(vault, { clock, verifySignature, onRequest: (record) => JSON.stringify(record) });
    await fc.assert(
      fc.asyncProperty(request, async (wire) => {
        router.claims(wire);
        expect(await answer(router.handleWire(wire))).toEqual(envelope);
      }),
      { numRuns: 500 },
    );
  });

  it('is answered with an envelope where only the body is odd', async () => {
    const router = createRouter(vault, { clock });
    const value = fc.letrec((tie) => ({
      any: fc.oneof(
        { maxDepth: 5 },
        fc.jsonValue({ maxDepth: 2 }),
        fc.dictionary(names, tie('any')),
        fc.array(tie('any')),
      ),
    })).any;
    await fc.assert(
      fc.asyncProperty(value, fc.constantFrom('CreateSecret', 'ListSecrets', 'RotateSecret'), async (body, action) => {
        expect(await answer(router.handle(await tc3Request({ action, body })))).toEqual(envelope);
      }),
      { numRuns: 300 },
    );
  });

  it('is answered with an envelope where only the query is odd', async () => {
    const router = createRouter(vault, { clock });
    const encoded = fc.array(fc.tuple(path, text)).map((pairs) => new URLSearchParams(pairs).toString());
    await fc.assert(
      fc.asyncProperty(encoded, async (parameters) => {
        expect(
          await answer(router.handle(await tc3Request({ action: 'CreateSecret', method: 'GET', query: parameters }))),
        ).toEqual(envelope);
      }),
      { numRuns: 300 },
    );
  });

  it('is refused where its JSON is nested deeper than any schema', async () => {
    const router = createRouter(vault, { clock });
    const depth = 100_000;
    const nested = `{"Name":"db","Password":"not-a-real-secret","Parent":${'{"Folders":['.repeat(depth)}${']}'.repeat(depth)}}`;
    const response = await router.handle(await tc3Request({ action: 'CreateSecret', rawBody: nested }));
    expect(await response.json()).toMatchObject({ Response: { Error: { Code: 'InvalidParameter' } } });
  });
});
