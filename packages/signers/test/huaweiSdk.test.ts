import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { signWithHuaweiSdk } from './huaweiSdk.ts';
import { implementations } from './implementations.ts';

// For each implementation.
const REQUESTS = 500;

const name = fc.stringMatching(/^[A-Za-z][\w-]{0,9}$/);
const text = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 20 }),
  fc.constantFrom('', ' ', 'a b', 'a+b', "!'()*~-._", '&=?#+%/', '%41', '未命名', '😀', "['id1','id2']"),
);
// What the SDK encodes twice, or cuts, is compared further down.
const segment = fc.oneof(
  fc.stringMatching(/^[\w.~-]{1,12}$/),
  fc.constantFrom('未命名', '😀', 'é', 'a,b', 'a:b@c', '!()*$&+='),
);
const headerName = fc.stringMatching(/^x-[a-z]{1,8}$/).filter((header) => header !== 'x-sdk-date');

const request = fc.record({
  method: fc.constantFrom('GET', 'POST', 'PUT', 'DELETE', 'PATCH'),
  host: fc.constantFrom('evs.example.invalid', 'evs.example.invalid:8443'),
  segments: fc.array(segment, { maxLength: 6 }),
  slash: fc.boolean(),
  // Two values of one name at most differ by what is sorted first, encoding or sorting: see below.
  query: fc.dictionary(name, fc.oneof(text, fc.array(fc.stringMatching(/^\w{0,6}$/), { maxLength: 4 })), {
    maxKeys: 6,
    noNullPrototype: true,
  }),
  headers: fc.dictionary(headerName, fc.stringMatching(/^[!-~]{1,20}$/), { maxKeys: 4, noNullPrototype: true }),
  data: fc.option(fc.dictionary(name, fc.jsonValue(), { maxKeys: 4, noNullPrototype: true }), { nil: undefined }),
  timestamp: fc.integer({ min: 1, max: 4_102_444_800 }),
  credentials: fc.record(
    {
      accessKeyId: fc.stringMatching(/^AKEXAMPLE[A-Z0-9]{0,11}$/),
      secretAccessKey: fc.stringMatching(/^not-a-real-secret[A-Za-z0-9]{0,20}$/),
      securityToken: fc.stringMatching(/^not-a-real-token[A-Za-z0-9+/_=-]{0,60}$/),
    },
    { requiredKeys: ['accessKeyId', 'secretAccessKey'] },
  ),
});

const queryOf = (members: Readonly<Record<string, string | readonly string[]>>): string =>
  Object.entries(members)
    .flatMap(([key, value]) => [value].flat().map((each) => `${encodeURIComponent(key)}=${encodeURIComponent(each)}`))
    .join('&');

describe.each(implementations)('against huaweicloud-sdk-core, with $name', ({ signers }) => {
  const sign = signers.createSdkHmacSigner();

  it(`${REQUESTS} requests get the same signature`, async () => {
    let compared = 0;
    await fc.assert(
      fc.asyncProperty(
        request,
        async ({ method, host, segments, slash, query, headers, data, timestamp, credentials }) => {
          const path = `/${segments.join('/')}${slash ? '/' : ''}`;
          const sent = { 'content-type': 'application/json', ...headers };
          const { securityToken: token } = credentials;
          const vendor = signWithHuaweiSdk(
            {
              method,
              endpoint: `https://${host}${path}`,
              // The SDK sorts the caller's own lists.
              queryParams: structuredClone(query),
              headers: token === undefined ? sent : { ...sent, 'X-Security-Token': token },
              data,
            },
            credentials,
            timestamp,
          );
          const body = data === undefined ? undefined : JSON.stringify(data);
          const ours = await sign(
            { method, host, path: encodeURI(path), query: queryOf(query), headers: sent, body, timestamp },
            credentials,
          );
          expect(ours['Authorization']).toBe(vendor);
          compared++;
        },
      ),
      { numRuns: REQUESTS },
    );
    expect(compared).toBe(REQUESTS);
  });

  describe('follows the guide where the SDK', () => {
    const credentials = { accessKeyId: 'AKEXAMPLE', secretAccessKey: 'not-a-real-secret' };
    const host = 'evs.example.invalid';
    const timestamp = 1573789015;
    const headers = { 'content-type': 'application/json' };
    const vendorSigns = (path: string, queryParams: Record<string, string | readonly string[]> = {}) =>
      signWithHuaweiSdk(
        { method: 'GET', endpoint: `https://${host}${path}`, queryParams, headers },
        credentials,
        timestamp,
      );
    const weSign = async (path: string, query = '') =>
      (await sign({ method: 'GET', host, path, query, headers, timestamp }, credentials))['Authorization'];

    it('encodes the escapes of a path once more', async () => {
      expect(vendorSigns('/a b')).toBe(await weSign('/a%2520b'));
      expect(vendorSigns('/a b')).not.toBe(await weSign('/a%20b'));
      expect(vendorSigns('/a%20b')).toBe(await weSign('/a%2520b'));
    });

    it('sorts the values of a name before it encodes them; the guide sorts what is encoded', async () => {
      expect(vendorSigns('/', { id: ['0', ':'] })).not.toBe(await weSign('/', 'id=0&id=%3A'));
      expect(vendorSigns('/', { id: ['0', '1'] })).toBe(await weSign('/', 'id=1&id=0'));
    });
  });
});
