import { SigningError } from './SigningError.ts';

const KIB = 1024;

/** Seconds that a request's timestamp may differ from the server's time ("Signature v3", 2.). */
export const TIMESTAMP_WINDOW_SECONDS = 300;

/** Bytes of an encoded GET query ("Request Structure", 3.). The documents count the whole request, which nobody but the transport sees. */
export const MAX_GET_BYTES = 32 * KIB;

/** Bytes of a form that is signed with HmacSHA1 or HmacSHA256 ("Request Structure", 3.). */
export const MAX_V1_POST_BYTES = KIB * KIB;

/** Bytes of a body that is signed with TC3-HMAC-SHA256 ("Request Structure", 3.). */
export const MAX_TC3_POST_BYTES = 10 * KIB * KIB;

/** Bytes of a body that is signed with SDK-HMAC-SHA256: "AK/SK Authentication" of Huawei's documents. */
export const MAX_SDK_HMAC_BYTES = 12 * KIB * KIB;

/** Throws `too_large` if the content, as UTF-8, is longer than `limit` bytes. */
export function checkSize(what: string, content: string | Uint8Array, limit: number): void {
  if (!isLonger(content, limit)) return;
  throw new SigningError('too_large', `The ${what} is longer than ${limit} bytes, the documented limit.`);
}

function isLonger(content: string | Uint8Array, limit: number): boolean {
  if (typeof content !== 'string') return content.byteLength > limit;
  // A code unit becomes one to three bytes: only a text between the two needs to be encoded to be measured.
  if (content.length * 3 <= limit) return false;
  return content.length > limit || new TextEncoder().encode(content).byteLength > limit;
}
