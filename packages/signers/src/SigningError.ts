/**
 * Why a request was not signed:
 * - `invalid_credentials`: a field of the credentials is missing, empty or malformed
 * - `invalid_request`: the host, a header, the timestamp, the query or another part of the request cannot be sent as it is
 * - `invalid_parameter`: a parameter has a value that a query or a form cannot carry
 * - `too_large`: the request is over a documented limit
 * - `token_refused`: IAM answered a request for a token with an error, or with no token
 * - `token_unavailable`: IAM could not be reached, is out of order or busy, or did not answer in time
 * - `crypto_unavailable`: the page has no Web Crypto, because it was not loaded over HTTPS or from localhost
 */
export type SigningErrorCode =
  | 'invalid_credentials'
  | 'invalid_request'
  | 'invalid_parameter'
  | 'too_large'
  | 'token_refused'
  | 'token_unavailable'
  | 'crypto_unavailable';

/** A request that cannot be signed. The message names the field or the path at fault, never its value. */
export class SigningError extends Error {
  override readonly name = 'SigningError';
  readonly code: SigningErrorCode;

  constructor(code: SigningErrorCode, message: string) {
    super(message);
    this.code = code;
  }
}
