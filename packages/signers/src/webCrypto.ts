import { SigningError } from './SigningError.ts';

/** Web Crypto. Throws `crypto_unavailable` where the browser withholds it. */
export function webCrypto(): SubtleCrypto {
  const subtle = (globalThis.crypto as Partial<Crypto> | undefined)?.subtle;
  if (subtle !== undefined) return subtle;
  throw new SigningError('crypto_unavailable', 'Web Crypto is missing: load the page over HTTPS or from localhost.');
}
