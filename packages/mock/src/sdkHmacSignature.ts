import { createHash, createHmac } from 'node:crypto';

export interface SdkHmacInput {
  readonly method: string;
  /** The path as sent. */
  readonly path: string;
  /** The query as sent, without the question mark. */
  readonly query: string;
  /** The signed headers. Order and case do not matter. */
  readonly headers: readonly (readonly [name: string, value: string])[];
  readonly body: Uint8Array;
  /** As in X-Sdk-Date: `20191115T033655Z`. */
  readonly date: string;
  readonly secretKey: string;
}

export interface SdkHmacSignature {
  /** Lower-case hex. */
  readonly signature: string;
  /** SHA-256 of the canonical request, to compare a client's steps with. It betrays nothing of the key. */
  readonly canonicalRequestHash: string;
}

/** Computes an SDK-HMAC-SHA256 signature, as the vendor's API Request Signing Guide describes it. */
export function sdkHmacSignature(input: SdkHmacInput): SdkHmacSignature {
  const headers = input.headers
    .map(([name, value]) => [name.toLowerCase(), value.trim()] as const)
    .toSorted(([one], [other]) => (one < other ? -1 : 1));
  const canonicalRequest = [
    input.method,
    canonicalPath(input.path),
    canonicalQuery(input.query),
    headers.map(([name, value]) => `${name}:${value}\n`).join(''),
    headers.map(([name]) => name).join(';'),
    createHash('sha256').update(input.body).digest('hex'),
  ].join('\n');
  // Header values are bytes, which the Headers class shows as Latin-1; the rest is plain ASCII.
  const canonicalRequestHash = createHash('sha256').update(Buffer.from(canonicalRequest, 'latin1')).digest('hex');
  const signature = createHmac('sha256', input.secretKey)
    .update(`SDK-HMAC-SHA256\n${input.date}\n${canonicalRequestHash}`)
    .digest('hex');
  return { signature, canonicalRequestHash };
}

/** Each segment encoded once, and a slash at the end. */
function canonicalPath(path: string): string {
  const encoded = path.split('/').map(encode).join('/');
  return encoded.endsWith('/') ? encoded : `${encoded}/`;
}

/** Names and values encoded once, then sorted. A `+` is a plus sign. */
function canonicalQuery(query: string): string {
  const pairs = query
    .split('&')
    .filter((pair) => pair !== '')
    .map((pair) => {
      const at = pair.indexOf('=');
      const [name, value] = at < 0 ? [pair, ''] : [pair.slice(0, at), pair.slice(at + 1)];
      return { name: encode(name), value: encode(value) };
    });
  return pairs
    .toSorted((one, other) => order(one.name, other.name) || order(one.value, other.value))
    .map(({ name, value }) => `${name}=${value}`)
    .join('&');
}

function order(one: string, other: string): number {
  return Buffer.compare(Buffer.from(one), Buffer.from(other));
}

/** Percent-encodes all bytes but the unreserved ones of RFC 3986, whatever of them was encoded before. */
function encode(part: string): string {
  return Array.from(bytesOf(part), (byte) => {
    const character = String.fromCharCode(byte);
    return /[\w.~-]/.test(character) ? character : `%${byte.toString(16).toUpperCase().padStart(2, '0')}`;
  }).join('');
}

function bytesOf(part: string): Buffer {
  const pieces = part.split(/(%[0-9a-f]{2})/i);
  return Buffer.concat(
    pieces.map((piece, index) => (index % 2 === 1 ? Buffer.from(piece.slice(1), 'hex') : Buffer.from(piece))),
  );
}
