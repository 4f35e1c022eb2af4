import { toHex } from './toHex.ts';
import { utf8 } from './utf8.ts';
import { webCrypto } from './webCrypto.ts';

/** The SHA-256 digest of a text (as UTF-8) or of bytes, in lower-case hexadecimal digits. */
export async function sha256Hex(data: string | Uint8Array): Promise<string> {
  return toHex(await webCrypto().digest('SHA-256', utf8(data)));
}
