import { SigningError } from './SigningError.ts';

// What encodeParameters never writes: a reserved character, or an escape without capitals.
const NOT_ENCODED = /[^\w.~=&%-]|%(?![\dA-F]{2})/;

/**
 * The query as a TC3 signature covers it: exactly as it is sent.
 * Throws `invalid_request` unless it is encoded as "Signature v3", 1., asks.
 */
export function canonicalQuery(query: string): string {
  const fault = query.search(NOT_ENCODED);
  if (fault === -1) return query;
  throw new SigningError(
    'invalid_request',
    `The query is not encoded as RFC 3986 asks, in capitals, at offset ${fault}; encodeParameters() writes it so.`,
  );
}
