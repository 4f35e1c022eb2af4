import { createV1Protocol } from './createV1Protocol.ts';
import type { SigningScheme } from './Protocol.ts';

/**
 * Version 1 of the signature, with HmacSHA256. `POST` sends the input as a form, up to 1 MiB; `GET` sends it in the
 * query, up to 32 KiB.
 */
export function hmacSha256(method: 'GET' | 'POST' = 'POST'): SigningScheme {
  return (context) => createV1Protocol(context, 'HmacSHA256', method);
}
