import assert from 'node:assert/strict';
import { createTc3Signer, encodeParameters, type Tc3Request, tc3Headers } from '@cloud-contracts/signers';
import * as fc from 'fast-check';
import { tc3Signature } from '../../../mock/src/tc3Signature.ts';
import { anyText } from '../anyText.ts';
import { credentials } from '../credentials.ts';
import { mostly } from '../mostly.ts';
import { signingOutcome } from '../signingOutcome.ts';
import type { Target } from '../Target.ts';

const query = fc
  .array(fc.tuple(fc.string({ unit: 'binary' }), fc.string({ unit: 'binary' })), { maxLength: 5 })
  .map(encodeParameters);
const printable = fc.string({
  minLength: 1,
  unit: fc.integer({ min: 0x21, max: 0x7e }).map((code) => String.fromCharCode(code)),
});
const token = fc.string({ minLength: 1, unit: fc.constantFrom(...'abcXYZ019-_!#$%&*+.^`|~') });

const request = fc.record(
  {
    method: mostly(fc.constant('POST'), fc.oneof(fc.constantFrom('GET', 'get', 'PUT'), fc.anything())),
    host: mostly(
      fc.constantFrom('cfs.tencentcloudapi.com', '127.0.0.1:8080', '[::1]', 'CFS.tencentcloudapi.com'),
      fc.oneof(anyText, fc.anything()),
    ),
    contentType: mostly(
      fc.constantFrom('application/json', 'application/json; charset=utf-8', 'Text/Plain \t'),
      fc.oneof(printable, anyText, fc.anything()),
    ),
    timestamp: mostly(fc.integer({ min: 0, max: 253_402_300_799 }), fc.oneof(fc.double(), fc.integer(), fc.anything())),
    query: mostly(fc.constant(undefined), fc.oneof(anyText, fc.anything())),
    body: mostly(fc.oneof(anyText, fc.uint8Array({ maxLength: 300 }), fc.json()), fc.anything()),
    headers: mostly(
      fc.dictionary(
        token.map((name) => `x-${name}`),
        printable,
        { maxKeys: 5 },
      ),
      fc.oneof(fc.dictionary(anyText, fc.oneof(anyText, fc.anything())), fc.anything()),
    ),
  },
  { requiredKeys: ['method', 'host', 'contentType', 'timestamp'] },
);
const get = fc.record({
  method: fc.constant('GET'),
  host: fc.constant('cfs.tencentcloudapi.com'),
  contentType: fc.constant('application/x-www-form-urlencoded'),
  timestamp: fc.integer({ min: 0, max: 253_402_300_799 }),
  query: mostly(query, anyText),
});
const keys = mostly(
  fc.constant<unknown>(credentials),
  fc.oneof(
    fc.record({ secretId: printable, secretKey: printable }),
    fc.record({ secretId: fc.anything(), secretKey: fc.constant(`${credentials.secretKey}\n`), token: fc.anything() }),
    fc.anything(),
  ),
);
const service = mostly(fc.constantFrom('cfs', 'tcr'), anyText);

interface Input {
  readonly service: string;
  readonly request: object;
  readonly keys: unknown;
}

/** Signs with a new signer, and again with the same one, which remembers keys and headers. */
export default async function create(): Promise<Target<Input>> {
  return {
    inputs: fc.record({ service, request: fc.oneof(request, get), keys }),
    check(input) {
      const authorization = signingOutcome(() => sign(input));
      if (authorization !== undefined) assert.equal(authorization, recomputed(input));
    },
  };
}

function sign({ service: name, request: content, keys: given }: Input): string {
  const signer = createTc3Signer(name);
  const [first, second] = [0, 1].map(() => signer(content as Tc3Request, given as typeof credentials));
  assert.equal(first, second);
  tc3Headers(first as string, content as Tc3Request, given as typeof credentials);
  return first as string;
}

function recomputed({ service: name, request: content, keys: given }: Input): string {
  const { method, host, contentType, timestamp, query: sent = '', body = '', headers } = content as Tc3Request;
  const { secretId, secretKey } = given as typeof credentials;
  const all = [['content-type', contentType], ['host', host], ...Object.entries(headers ?? {})] as const;
  const date = new Date(timestamp * 1000).toISOString().slice(0, 10);
  const { signature } = tc3Signature({
    method,
    query: sent,
    headers: all as readonly (readonly [string, string])[],
    body: Buffer.from(body as Uint8Array),
    timestamp,
    date,
    service: name,
    secretKey,
  });
  const names = all.map(([header]) => header!.toLowerCase());
  names.sort();
  return `TC3-HMAC-SHA256 Credential=${secretId}/${date}/${name}/tc3_request, SignedHeaders=${names.join(';')}, Signature=${signature}`;
}
