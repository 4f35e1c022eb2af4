import { toHex } from './toHex.ts';
import { utf8 } from './utf8.ts';
import { webCrypto } from './webCrypto.ts';

export type HmacHash = 'SHA-1' | 'SHA-256';

/** A key and its hash, not extractable. */
export type HmacKey = CryptoKey;

/** Prepares a secret, a text (as UTF-8) or bytes, for `hmac`. */
export async function hmacKey(hash: HmacHash, secret: string | Uint8Array): Promise<HmacKey> {
  return webCrypto().importKey('raw', utf8(secret), { name: 'HMAC', hash }, false, ['sign']);
}

/** The HMAC of a text. */
export async function hmac(key: HmacKey, text: string): Promise<Uint8Array> {
  return new Uint8Array(await sign(key, text));
}

/** The HMAC of a text, in lower-case hexadecimal digits. */
export async function hmacHex(key: HmacKey, text: string): Promise<string> {
  return toHex(await sign(key, text));
}

/** The HMAC of a text, in Base64. */
export async function hmacBase64(key: HmacKey, text: string): Promise<string> {
  return btoa(String.fromCharCode(...new Uint8Array(await sign(key, text))));
}

function sign(key: HmacKey, text: string): Promise<ArrayBuffer> {
  return webCrypto().sign('HMAC', key, utf8(text));
}
