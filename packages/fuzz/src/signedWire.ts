import { createTc3Signer, encodeParameters, signTencentV1, tc3Headers } from '@cloud-contracts/signers';
import { createRouter, type WireRequest } from '@cloud-contracts/mock';
import * as fc from 'fast-check';
import { credentials } from './credentials.ts';
import { nested } from './nested.ts';

/** When requests are made, in milliseconds since 1970; routers are set to this clock. */
export const now = Date.UTC(2026, 0, 15, 12);

const host = 'cfs.tencentcloudapi.com';
const timestamp = now / 1000;
const version = '2019-07-19';
const signer = createTc3Signer('cfs');
const form = 'application/x-www-form-urlencoded';

const action = fc.constantFrom(...createRouter('cfs').operationIds, 'NoSuchAction', '__proto__');
const name = fc.constantFrom(
  'FileSystemId',
  'Zone',
  'Filters',
  'TagList',
  'Limit',
  'Name',
  'Values',
  '0',
  '1',
  '',
  '__proto__',
  'toString',
  'x',
);
const text = fc.oneof(fc.string({ unit: 'binary' }), fc.constantFrom('1', 'true', 'cfs-12345', '%zz', '9'.repeat(400)));
const value = fc.letrec((tie) => ({
  any: fc.oneof(
    { maxDepth: 4 },
    fc.jsonValue({ maxDepth: 1 }),
    text,
    fc.dictionary(name, tie('any'), { maxKeys: 4 }),
    fc.array(tie('any'), { maxLength: 4 }),
  ),
})).any;
const body = fc.oneof(fc.dictionary(name, value, { maxKeys: 5 }), value, nested(3000));
const parameters = fc.array(
  fc.tuple(
    fc.array(name, { minLength: 1, maxLength: 40 }).map((parts) => parts.join('.')),
    fc.string({ unit: 'grapheme' }),
  ),
  { maxLength: 5 },
);

/** A request as a client of ours signs it: with signature v3 in JSON or as a query, or with v1. */
export const signedWire: fc.Arbitrary<WireRequest> = fc.oneof(
  fc.tuple(action, body).map(([called, content]) => {
    return tc3({ called, method: 'POST', contentType: 'application/json', body: JSON.stringify(content), query: '' });
  }),
  fc.tuple(action, parameters).map(([called, pairs]) => {
    return tc3({ called, method: 'GET', contentType: form, body: '', query: encodeParameters(pairs) });
  }),
  fc
    .tuple(
      action,
      fc.constantFrom('GET', 'POST'),
      fc.dictionary(fc.constantFrom('Filters', 'Zone', 'x'), fc.string({ unit: 'grapheme' })),
    )
    .map(v1),
);

interface Tc3Call {
  readonly called: string;
  readonly method: 'GET' | 'POST';
  readonly contentType: string;
  readonly body: string;
  readonly query: string;
}

function tc3({ called, method, contentType, body: content, query }: Tc3Call): WireRequest {
  const request = { method, host, contentType, timestamp, query, ...(method === 'POST' && { body: content }) };
  const headers = new Headers({
    ...tc3Headers(signer(request, credentials) as string, request, credentials),
    host,
    'content-type': contentType,
    'x-tc-action': called,
    'x-tc-version': version,
    'x-tc-region': 'ap-guangzhou',
  });
  return { method, host, origin: `https://${host}`, path: '/', query, headers, body: Buffer.from(content) };
}

function v1([called, method, own]: readonly [string, 'GET' | 'POST', Readonly<Record<string, string>>]): WireRequest {
  const call = {
    method,
    host,
    action: called,
    version,
    timestamp,
    nonce: 1,
    signatureMethod: 'HmacSHA256',
    parameters: own,
  } as const;
  const signed = signTencentV1(call, credentials) as string;
  const isGet = method === 'GET';
  const headers = new Headers(isGet ? { host } : { host, 'content-type': form });
  const content = Buffer.from(isGet ? '' : signed);
  return { method, host, origin: `https://${host}`, path: '/', query: isGet ? signed : '', headers, body: content };
}
