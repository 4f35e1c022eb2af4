import type { KeyObject } from 'node:crypto';
import { nodeCrypto } from './nodeCrypto.ts';

export type HmacHash = 'SHA-1' | 'SHA-256';

/** A key and its hash. Inspecting it shows no secret. */
export interface HmacKey {
  readonly algorithm: string;
  // Not the bytes: Node 24 signs several times faster with a key object.
  readonly key: KeyObject;
}

/** Prepares a secret, a text (as UTF-8) or bytes, for `hmac`. */
export function hmacKey(hash: HmacHash, secret: string | Uint8Array): HmacKey {
  const { createSecretKey } = nodeCrypto();
  return {
    algorithm: hash === 'SHA-1' ? 'sha1' : 'sha256',
    key: typeof secret === 'string' ? createSecretKey(secret, 'utf8') : createSecretKey(secret),
  };
}

/** The HMAC of a text. */
export function hmac({ algorithm, key }: HmacKey, text: string): Uint8Array {
  return nodeCrypto().createHmac(algorithm, key).update(text).digest();
}

/** The HMAC of a text, in lower-case hexadecimal digits. */
export function hmacHex({ algorithm, key }: HmacKey, text: string): string {
  return nodeCrypto().createHmac(algorithm, key).update(text).digest('hex');
}

/** The HMAC of a text, in Base64. */
export function hmacBase64({ algorithm, key }: HmacKey, text: string): string {
  return nodeCrypto().createHmac(algorithm, key).update(text).digest('base64');
}
