import { hmacHex } from '#hmac';
import { sha256Hex } from '#sha256';
import { canonicalHeaders } from './canonicalHeaders.ts';
import type { CanonicalHeaders } from './canonicalHeaders.ts';
import { canonicalQuery } from './canonicalQuery.ts';
import { checkHost, checkMethod, checkTimestamp } from './checkRequest.ts';
import { createTc3KeyCache } from './createTc3KeyCache.ts';
import { MAX_GET_BYTES, MAX_TC3_POST_BYTES, checkSize } from './limits.ts';
import { chain } from './MaybePromise.ts';
import { SigningError } from './SigningError.ts';
import type { TencentCredentials } from './TencentCredentials.ts';

/** What a TC3 signature covers. Each part must be exactly what is sent. */
export interface Tc3Request {
  readonly method: 'GET' | 'POST';
  /** The Host header: `cfs.tencentcloudapi.com`, with the port where it is not the scheme's own. */
  readonly host: string;
  /** The Content-Type header; for GET the documents know only `application/x-www-form-urlencoded`. */
  readonly contentType: string;
  /** Seconds since 1970, the value of X-TC-Timestamp. */
  readonly timestamp: number;
  /** GET: what follows the question mark, as `encodeParameters` writes it. */
  readonly query?: string | undefined;
  /** POST: the body, a text (sent as UTF-8) or bytes. */
  readonly body?: string | Uint8Array | undefined;
  /** Headers to sign in addition to content-type and host. */
  readonly headers?: Readonly<Record<string, string>> | undefined;
}

/** Returns the value of the Authorization header: at once with node:crypto, as a promise with Web Crypto. */
export type Tc3Signer = (request: Tc3Request, credentials: TencentCredentials) => string | Promise<string>;

const ALGORITHM = 'TC3-HMAC-SHA256';
const SERVICE = /^[a-z\d][a-z\d_-]*$/;

/**
 * Makes a signer of TC3-HMAC-SHA256 for one service (`cfs`, the first label of its host). Keep one per client: it
 * remembers the last derived key, which is good for a day. See "Signature v3".
 *
 * The signer throws a `SigningError`: `invalid_credentials`, `invalid_request`, `too_large` or `crypto_unavailable`.
 */
export function createTc3Signer(service: string): Tc3Signer {
  if (!SERVICE.test(service)) {
    throw new SigningError('invalid_request', 'The service must be the first label of its host, such as cfs.');
  }
  const keyOf = createTc3KeyCache(service);
  const headersOf = createHeaderCache();

  return (request, credentials) => {
    const { timestamp } = request;
    checkTimestamp(timestamp);
    const { secretId, scope, key } = keyOf(credentials, timestamp);
    const { method, query, body } = checkContent(request);
    const { names, text } = headersOf(request);

    return chain(sha256Hex(body), (payloadHash) =>
      chain(sha256Hex(`${method}\n/\n${query}\n${text}\n${payloadHash}`), (requestHash) =>
        chain(key, (signingKey) =>
          chain(
            hmacHex(signingKey, `${ALGORITHM}\n${timestamp}\n${scope}\n${requestHash}`),
            (signature) =>
              `${ALGORITHM} Credential=${secretId}/${scope}, SignedHeaders=${names}, Signature=${signature}`,
          ),
        ),
      ),
    );
  };
}

interface Content {
  readonly method: string;
  readonly query: string;
  readonly body: string | Uint8Array;
}

function checkContent({ method, query = '', body = '' }: Tc3Request): Content {
  checkMethod(method);
  if (typeof body !== 'string' && !ArrayBuffer.isView(body)) {
    throw new SigningError('invalid_request', 'The body must be a string or a Uint8Array.');
  }
  if (typeof query !== 'string') throw new SigningError('invalid_request', 'The query must be a string.');
  if (method === 'GET') {
    if (typeof body === 'string' ? body !== '' : body.byteLength > 0)
      throw new SigningError('invalid_request', 'A GET request has no body.');
    checkSize('query', query, MAX_GET_BYTES);
    return { method, query: canonicalQuery(query), body };
  }
  if (query !== '')
    throw new SigningError('invalid_request', 'A POST request has no query; its parameters are the body.');
  checkSize('body', body, MAX_TC3_POST_BYTES);
  return { method, query, body };
}

/** The host and the content type of a client hardly ever change: their canonical form is kept. */
function createHeaderCache(): (request: Tc3Request) => CanonicalHeaders {
  let last: { readonly host: string; readonly contentType: string; readonly canonical: CanonicalHeaders } | undefined;

  return ({ host, contentType, headers }) => {
    const plain = headers === undefined;
    if (plain && last !== undefined && last.host === host && last.contentType === contentType) return last.canonical;
    checkHost(host);
    // "Signature v3", 1., wants values in lower case too.
    const canonical = canonicalHeaders(
      [['content-type', contentType], ['host', host], ...Object.entries(headers ?? {})],
      (value) => value.toLowerCase(),
    );
    if (plain) last = { host, contentType, canonical };
    return canonical;
  };
}
