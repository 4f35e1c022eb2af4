/** The bytes of a text; bytes are returned as they are. */
export function utf8(data: string | Uint8Array): Uint8Array<ArrayBuffer> {
  // Web Crypto refuses shared memory at run time; its types ask for the proof here.
  return typeof data === 'string' ? new TextEncoder().encode(data) : (data as Uint8Array<ArrayBuffer>);
}
