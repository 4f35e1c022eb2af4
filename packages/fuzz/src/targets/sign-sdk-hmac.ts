import assert from 'node:assert/strict';
import { createSdkHmacSigner, type HuaweiCredentials, type SdkHmacRequest } from '@cloud-contracts/signers';
import * as fc from 'fast-check';
import { sdkHmacSignature } from '../../../mock/src/sdkHmacSignature.ts';
import { anyText } from '../anyText.ts';
import { credentials } from '../credentials.ts';
import { mostly } from '../mostly.ts';
import { signingOutcome } from '../signingOutcome.ts';
import type { Target } from '../Target.ts';

const printable = fc.string({
  minLength: 1,
  unit: fc.integer({ min: 0x21, max: 0x7e }).map((code) => String.fromCharCode(code)),
});
const headerName = fc.string({ minLength: 1, unit: fc.constantFrom(...'abcXYZ019-_!#$%&*+.^`|~') });
const piece = fc.oneof(
  fc.string({ unit: 'grapheme' }).map((text) => encodeURIComponent(text.toWellFormed())),
  fc.constantFrom(
    'v2',
    '%41',
    '%2f',
    '%2F',
    '%7e',
    '%2',
    '%ff',
    '+',
    '*',
    "!'()",
    ':',
    '',
    '.',
    '..',
    '=',
    'é',
    '%C3%A9',
  ),
);
const path = fc.array(piece, { maxLength: 6 }).map((pieces) => `/${pieces.join('/')}`);
const query = fc
  .array(fc.tuple(piece, piece, fc.constantFrom('=', '', '==')), { maxLength: 5 })
  .map((pairs) => pairs.map(([name, value, sign]) => `${name}${sign}${value}`).join('&'));

const request = fc.record(
  {
    method: mostly(fc.constantFrom('GET', 'PUT'), fc.oneof(fc.constantFrom('get', 'PO ST'), fc.anything())),
    host: mostly(fc.constantFrom('evs.example.com', '127.0.0.1:8080', '[::1]'), fc.oneof(anyText, fc.anything())),
    path: mostly(path, fc.oneof(anyText, fc.anything())),
    query: mostly(query, fc.oneof(anyText, fc.anything())),
    body: mostly(fc.oneof(anyText, fc.uint8Array({ maxLength: 300 }), fc.json()), fc.anything()),
    timestamp: mostly(fc.integer({ min: 0, max: 253_402_300_799 }), fc.oneof(fc.double(), fc.integer(), fc.anything())),
    headers: mostly(
      fc.dictionary(
        headerName.map((name) => `x-${name}`),
        fc.oneof(printable, fc.constantFrom(' a  b ', '\ta')),
        { maxKeys: 5 },
      ),
      fc.oneof(fc.dictionary(anyText, fc.oneof(anyText, fc.anything())), fc.anything()),
    ),
  },
  { requiredKeys: ['method', 'host', 'path', 'timestamp'] },
);
const known = { accessKeyId: credentials.secretId, secretAccessKey: credentials.secretKey };
const keys = mostly(
  fc.constantFrom<unknown>(known, { ...known, securityToken: credentials.token }),
  fc.oneof(
    fc.record({ accessKeyId: printable, secretAccessKey: printable }),
    fc.record({
      accessKeyId: fc.anything(),
      secretAccessKey: fc.constant(`${credentials.secretKey}\n`),
      securityToken: fc.anything(),
    }),
    fc.anything(),
  ),
);

interface Call {
  readonly request: object;
  readonly keys: unknown;
}

/** Signs several requests with one signer, which remembers keys and headers; some differ in one thing. */
export default async function create(): Promise<Target<readonly Call[]>> {
  const call: fc.Arbitrary<Call> = fc.record({ request, keys });
  const changed = fc
    .tuple(call, request, fc.constantFrom('method', 'host', 'path', 'query', 'body', 'timestamp', 'headers'))
    .map(([first, other, member]): readonly Call[] => [
      first,
      { ...first, request: { ...first.request, [member]: (other as Record<string, unknown>)[member] } },
      first,
    ]);
  return {
    inputs: fc.oneof(fc.array(call, { minLength: 1, maxLength: 3 }), changed),
    check(calls) {
      const sign = createSdkHmacSigner();
      for (const each of calls) {
        const signed = () => JSON.stringify(sign(each.request as SdkHmacRequest, each.keys as HuaweiCredentials));
        const outcome = signingOutcome(signed);
        if (outcome !== undefined) assert.deepEqual(JSON.parse(outcome), recomputed(each));
      }
    },
  };
}

function recomputed({ request: content, keys: given }: Call): Readonly<Record<string, string>> {
  const { method, host, path: sent, query: text = '', body = '', timestamp, headers } = content as SdkHmacRequest;
  const { accessKeyId, secretAccessKey: secretKey, securityToken } = given as HuaweiCredentials;
  const date = `${new Date(timestamp * 1000).toISOString().slice(0, 19).replaceAll(/[-:]/g, '')}Z`;
  const carried = { 'X-Sdk-Date': date, ...(securityToken !== undefined && { 'X-Security-Token': securityToken }) };
  const all = [['host', host], ...Object.entries(carried), ...Object.entries(headers ?? {})] as [string, string][];
  const names = all.map(([name]) => name.toLowerCase()).toSorted();
  const { signature } = sdkHmacSignature({
    method,
    path: sent,
    query: text,
    headers: all,
    body: Buffer.from(body as string),
    date,
    secretKey,
  });
  const authorization = `SDK-HMAC-SHA256 Access=${accessKeyId}, SignedHeaders=${names.join(';')}, Signature=${signature}`;
  return { ...carried, Authorization: authorization };
}
