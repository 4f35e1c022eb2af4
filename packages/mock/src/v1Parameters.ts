/**
 * Common parameters of signature v1 that hold no secret. `RequestClient` and `Language` stand in no document; the vendor's
 * SDK sends them, so they are let through.
 */
export const plainV1Parameters: ReadonlySet<string> = new Set([
  'Action',
  'Language',
  'Nonce',
  'Region',
  'RequestClient',
  'SecretId',
  'SignatureMethod',
  'Timestamp',
  'Version',
]);

/** All common parameters of signature v1. */
export const v1Parameters: ReadonlySet<string> = new Set([...plainV1Parameters, 'Signature', 'Token']);
