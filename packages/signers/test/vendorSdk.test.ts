import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { implementations } from './implementations.ts';
import { ACTION, VERSION, callVendor, signWithVendor } from './vendorSdk.ts';
import type { VendorCall } from './vendorSdk.ts';

// For each scheme and each implementation.
const REQUESTS = 500;

// The names of the common parameters; the last is an addition of the SDK.
const COMMON = new Set(
  'Action Version Region Timestamp Nonce SecretId SignatureMethod Signature Token RequestClient'.split(' '),
);
const name = fc.stringMatching(/^[A-Za-z]\w{0,7}$/).filter((text) => !COMMON.has(text));
const text = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 20 }),
  fc.string({ unit: 'grapheme', maxLength: 12 }),
  fc.constantFrom('', ' ', 'a b', "!'()*~-._", '&=?#+%/', '%41', '未命名', '😀', ' lead', 'trail ', '\r\n'),
);
const scalar = fc.oneof(text, fc.integer(), fc.double({ noNaN: true, noDefaultInfinity: true }), fc.boolean());
const { tree } = fc.letrec((tie) => ({
  tree: fc.oneof(
    { maxDepth: 4 },
    scalar,
    fc.array(tie('tree'), { maxLength: 5 }),
    // More than ten elements, so that the order of `.10` and `.2` matters.
    fc.array(fc.nat(99), { minLength: 11, maxLength: 12 }),
    fc.dictionary(name, fc.option(tie('tree'), { freq: 9 }), { maxKeys: 4, noNullPrototype: true }),
  ),
}));
const input = fc
  .oneof(
    { arbitrary: fc.dictionary(name, fc.option(tree, { freq: 9 }), { maxKeys: 6, noNullPrototype: true }), weight: 19 },
    { arbitrary: fc.constant({}), weight: 1 },
  )
  // Flat and encoded it stays under the 32 KB of a GET.
  .filter((members) => JSON.stringify(members).length < 1000);

const call = fc.record({
  host: fc.constantFrom('cfs', 'cvm', 'tcr').map((service) => `${service}.tencentcloudapi.invalid`),
  region: fc.constantFrom(undefined, 'ap-guangzhou', 'eu-frankfurt'),
  timestamp: fc.integer({ min: 1, max: 4_102_444_800 }),
  nonce: fc.integer({ min: 1, max: 65_535 }),
  credentials: fc.record(
    {
      secretId: fc.stringMatching(/^AKIDEXAMPLE[A-Za-z0-9]{0,25}$/),
      secretKey: fc.stringMatching(/^not-a-real-secret[A-Za-z0-9]{0,20}$/),
      token: fc.stringMatching(/^not-a-real-token[A-Za-z0-9+/_=-]{0,60}$/),
    },
    { requiredKeys: ['secretId', 'secretKey'] },
  ),
  input,
});

const serviceOf = (host: string): string => host.split('.')[0] ?? '';

/** The query of the SDK with the characters encoded that it leaves as they are, against RFC 3986. */
const encodeRest = (query: string): string =>
  query.replace(/[!'()*]/g, (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`);

const sortedPairs = (query: string): string[] => {
  const pairs = query.split('&');
  pairs.sort();
  return pairs;
};

describe.each(implementations)('against tencentcloud-sdk-nodejs-common, with $name', ({ signers }) => {
  it(`TC3, POST with JSON: ${REQUESTS} requests get the same headers`, async () => {
    let compared = 0;
    const contentType = fc.constantFrom(
      'application/json',
      'application/json; charset=utf-8',
      'application/octet-stream',
    );
    await fc.assert(
      fc.asyncProperty(call, contentType, fc.boolean(), async (base, type, asBytes) => {
        const vendorCall: VendorCall = { ...base, signMethod: 'TC3-HMAC-SHA256', method: 'POST', contentType: type };
        const { headers, body = '' } = await callVendor(vendorCall);
        const { host, timestamp, credentials } = vendorCall;
        const request = {
          method: 'POST',
          host,
          contentType: type,
          timestamp,
          body: asBytes ? new TextEncoder().encode(body) : body,
        } as const;
        const authorization = await signers.createTc3Signer(serviceOf(host))(request, credentials);
        const ours = signers.tc3Headers(authorization, request, credentials);
        expect(ours['Authorization']).toBe(headers['Authorization']);
        expect(ours['X-TC-Timestamp']).toBe(String(headers['X-TC-Timestamp']));
        expect(ours['X-TC-Token']).toBe(headers['X-TC-Token']);
        compared++;
      }),
      { numRuns: REQUESTS },
    );
    expect(compared).toBe(REQUESTS);
  });

  it('TC3, POST: a request without any body gets the same signature', async () => {
    const [host, contentType, timestamp] = ['cfs.tencentcloudapi.invalid', 'application/octet-stream', 1551113065];
    const credentials = { secretId: 'AKIDEXAMPLE', secretKey: 'not-a-real-secret' };
    const request = { method: 'POST', host, contentType, timestamp } as const;
    expect(await signers.createTc3Signer('cfs')(request, credentials)).toBe(
      signWithVendor({ ...request, url: `https://${host}/`, service: 'cfs', ...credentials }),
    );
  });

  it(`TC3, GET: ${REQUESTS} requests get the same query and signature`, async () => {
    let compared = 0;
    await fc.assert(
      fc.asyncProperty(call, async (base) => {
        const vendorCall: VendorCall = { ...base, signMethod: 'TC3-HMAC-SHA256', method: 'GET' };
        const { host, timestamp, credentials } = vendorCall;
        const { url, headers } = await callVendor(vendorCall);
        const vendorQuery = url.slice(url.indexOf('?') + 1);
        const query = signers.encodeParameters(signers.flattenParameters(vendorCall.input));
        expect(query).toBe(encodeRest(vendorQuery));

        const contentType = 'application/x-www-form-urlencoded';
        const request = { method: 'GET', host, contentType, timestamp, query } as const;
        const authorization = await signers.createTc3Signer(serviceOf(host))(request, credentials);
        // The SDK signs its own query; where that is not encoded as the documents ask, its signature over ours is taken.
        const vendor =
          query === vendorQuery
            ? headers['Authorization']
            : signWithVendor({
                method: 'GET',
                url: `https://${host}/?${query}`,
                contentType,
                timestamp,
                service: serviceOf(host),
                ...credentials,
              });
        expect(authorization).toBe(vendor);
        compared++;
      }),
      { numRuns: REQUESTS },
    );
    expect(compared).toBe(REQUESTS);
  });

  it.each([
    ['HmacSHA1', 'GET'],
    ['HmacSHA1', 'POST'],
    ['HmacSHA256', 'GET'],
    ['HmacSHA256', 'POST'],
  ] as const)(`v1, %s, %s: ${REQUESTS} requests get the same parameters and signature`, async (signMethod, method) => {
    let compared = 0;
    await fc.assert(
      fc.asyncProperty(call, async (base) => {
        const vendorCall: VendorCall = { ...base, signMethod, method };
        const { host, region, timestamp, nonce, credentials } = vendorCall;
        const { url, body = '' } = await callVendor(vendorCall);
        const vendor = method === 'GET' ? url.slice(url.indexOf('?') + 1) : body;
        const ours = await signers.signTencentV1(
          {
            method,
            host,
            action: ACTION,
            version: VERSION,
            region,
            timestamp,
            nonce,
            signatureMethod: signMethod,
            parameters: { ...vendorCall.input, RequestClient: new URLSearchParams(vendor).get('RequestClient') },
          },
          credentials,
        );
        // The order on the wire is free; the SDK's is that of the members.
        expect(sortedPairs(ours)).toEqual(sortedPairs(encodeRest(vendor)));
        compared++;
      }),
      { numRuns: REQUESTS },
    );
    expect(compared).toBe(REQUESTS);
  });

  describe('where the SDK leaves the documents, they are followed', () => {
    const credentials = { secretId: 'AKIDEXAMPLE', secretKey: 'not-a-real-secret' };
    const base = {
      host: 'cfs.tencentcloudapi.invalid',
      region: undefined,
      timestamp: 1551113065,
      nonce: 1,
      credentials,
    } as const;
    const signed = async (host: string, contentType: string, body: string) =>
      signers.createTc3Signer('cfs')(
        { method: 'POST', host, contentType, timestamp: base.timestamp, body },
        credentials,
      );

    it('the value of a signed header is lowered; the SDK signs it as it is', async () => {
      const vendor = async (contentType: string) => {
        const { headers } = await callVendor({
          ...base,
          signMethod: 'TC3-HMAC-SHA256',
          method: 'POST',
          contentType,
          input: {},
        });
        return headers['Authorization'];
      };
      expect(await signed(base.host, 'Application/JSON', '{}')).toBe(await vendor('application/json'));
      expect(await signed(base.host, 'Application/JSON', '{}')).not.toBe(await vendor('Application/JSON'));
    });

    it('the host is signed as it is sent, with its port; the SDK drops the port', async () => {
      const host = `${base.host}:8443`;
      const { headers } = await callVendor({
        ...base,
        host,
        signMethod: 'TC3-HMAC-SHA256',
        method: 'POST',
        contentType: 'application/json',
        input: {},
      });
      expect(headers['Host']).toBe(host);
      expect(headers['Authorization']).toBe(await signed(base.host, 'application/json', '{}'));
      expect(headers['Authorization']).not.toBe(await signed(host, 'application/json', '{}'));
    });

    it("reserved characters are encoded; the SDK leaves !'()* as they are", async () => {
      const parameters = { Name: "!'()*" };
      const { url } = await callVendor({ ...base, signMethod: 'TC3-HMAC-SHA256', method: 'GET', input: parameters });
      expect(url).toContain("?Name=!'()*");
      expect(signers.encodeParameters(signers.flattenParameters(parameters))).toBe('Name=%21%27%28%29%2A');
    });

    it('an undefined member is not sent; the SDK sends it without a value in a GET under TC3', async () => {
      const parameters = { Limit: 1, Offset: undefined };
      const { url } = await callVendor({ ...base, signMethod: 'TC3-HMAC-SHA256', method: 'GET', input: parameters });
      expect(url).toContain('?Limit=1&Offset=');
      expect(signers.encodeParameters(signers.flattenParameters(parameters))).toBe('Limit=1');
    });

    it('null inside an array is refused; the SDK leaves a gap in the indexes', async () => {
      const parameters = { Ids: ['a', null, 'c'] };
      const { url } = await callVendor({ ...base, signMethod: 'HmacSHA1', method: 'GET', input: parameters });
      expect(url).toContain('?Ids.0=a&Ids.2=c&');
      expect(() => signers.flattenParameters(parameters)).toThrow('Ids.1 is null');
    });

    it('NaN is refused; the SDK signs it and sends an empty value', async () => {
      const parameters = { Limit: Number.NaN };
      const { url } = await callVendor({ ...base, signMethod: 'HmacSHA1', method: 'GET', input: parameters });
      expect(url).toContain('?Limit=&');
      expect(() => signers.flattenParameters(parameters)).toThrow('Limit is not a finite number');
    });
  });
});
