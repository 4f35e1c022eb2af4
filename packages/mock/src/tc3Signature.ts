import { createHash, createHmac } from 'node:crypto';

export interface Tc3Input {
  readonly method: string;
  /** The query as sent; counts for a GET only. */
  readonly query: string;
  /** The signed headers. Order and case do not matter. */
  readonly headers: readonly (readonly [name: string, value: string])[];
  /** Counts for anything but a GET. */
  readonly body: Uint8Array;
  /** UNIX seconds. */
  readonly timestamp: number;
  /** UTC date of the scope, such as `2019-02-25`. */
  readonly date: string;
  /** Service of the scope, such as `cfs`. */
  readonly service: string;
  readonly secretKey: string;
}

export interface Tc3Signature {
  /** Lower-case hex. */
  readonly signature: string;
  /** SHA-256 of the canonical request, to compare a client's steps with. It betrays nothing of the key. */
  readonly canonicalRequestHash: string;
}

const algorithm = 'TC3-HMAC-SHA256';

/** Computes a TC3-HMAC-SHA256 signature (chapter "Signature v3" of the Tencent documents). */
export function tc3Signature(input: Tc3Input): Tc3Signature {
  const isGet = input.method === 'GET';
  const headers = input.headers
    .map(([name, value]) => [name.toLowerCase(), value.trim().toLowerCase()] as const)
    .toSorted(([one], [other]) => (one < other ? -1 : 1));
  const canonicalRequest = [
    input.method,
    '/',
    isGet ? withUpperCaseEscapes(input.query) : '',
    headers.map(([name, value]) => `${name}:${value}\n`).join(''),
    headers.map(([name]) => name).join(';'),
    sha256(isGet ? '' : input.body),
  ].join('\n');
  // Header values are bytes, which the Headers class shows as Latin-1.
  const canonicalRequestHash = sha256(Buffer.from(canonicalRequest, 'latin1'));
  const scope = `${input.date}/${input.service}/tc3_request`;
  const stringToSign = [algorithm, input.timestamp, scope, canonicalRequestHash].join('\n');
  const dateKey = hmac(`TC3${input.secretKey}`, input.date);
  const signingKey = hmac(hmac(dateKey, input.service), 'tc3_request');
  return { signature: hmac(signingKey, stringToSign).toString('hex'), canonicalRequestHash };
}

/** The document wants escapes in capitals, so a client that signs and sends others does not fit. */
function withUpperCaseEscapes(query: string): string {
  return query.replaceAll(/%[0-9a-f]{2}/gi, (escape) => escape.toUpperCase());
}

function sha256(data: string | Uint8Array): string {
  return createHash('sha256').update(data).digest('hex');
}

function hmac(key: string | Buffer, data: string): Buffer {
  return createHmac('sha256', key).update(data).digest();
}
