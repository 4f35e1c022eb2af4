import { nodeCrypto } from './nodeCrypto.ts';

/** The SHA-256 digest of a text (as UTF-8) or of bytes, in lower-case hexadecimal digits. */
export function sha256Hex(data: string | Uint8Array): string {
  return nodeCrypto().hash('sha256', data, 'hex');
}
