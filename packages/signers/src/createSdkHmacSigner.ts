import { type HmacKey, hmacHex, hmacKey } from '#hmac';
import { sha256Hex } from '#sha256';
import { createSdkHeaderCache } from './createSdkHeaderCache.ts';
import { checkAccessKey, type HuaweiCredentials } from './HuaweiCredentials.ts';
import { MAX_SDK_HMAC_BYTES, checkSize } from './limits.ts';
import { type MaybePromise, chain } from './MaybePromise.ts';
import { sdkHmacPath } from './sdkHmacPath.ts';
import { sdkHmacQuery } from './sdkHmacQuery.ts';
import { SigningError } from './SigningError.ts';

/** What an SDK-HMAC-SHA256 signature covers. Each part must be what is sent. */
export interface SdkHmacRequest {
  /** In capitals. */
  readonly method: string;
  /** The Host header: `evs.example.com`, with the port where it is not the scheme's own. */
  readonly host: string;
  /** `/v2/…`, encoded or not, without the query. */
  readonly path: string;
  /** What follows the question mark, encoded. */
  readonly query?: string | undefined;
  /** A text (sent as UTF-8) or bytes. */
  readonly body?: string | Uint8Array | undefined;
  /** Seconds since 1970, the value of X-Sdk-Date. */
  readonly timestamp: number;
  /** Headers to sign beside Host and X-Sdk-Date, such as Content-Type and X-Project-Id. */
  readonly headers?: Readonly<Record<string, string>> | undefined;
}

/** Returns the headers that carry the signature: at once with node:crypto, as a promise with Web Crypto. */
export type SdkHmacSigner = (
  request: SdkHmacRequest,
  credentials: HuaweiCredentials,
) => MaybePromise<Record<string, string>>;

const ALGORITHM = 'SDK-HMAC-SHA256';
const METHOD = /^[A-Z]+$/;

/**
 * Makes a signer of SDK-HMAC-SHA256, as the vendor's API Request Signing Guide describes it. Keep one per client: it
 * remembers the last key.
 *
 * The signer returns Authorization, X-Sdk-Date and, with a temporary key, X-Security-Token, which it signs too. It throws a
 * `SigningError`: `invalid_credentials`, `invalid_request`, `too_large` or `crypto_unavailable`.
 */
export function createSdkHmacSigner(): SdkHmacSigner {
  let last: { readonly credentials: HuaweiCredentials; readonly key: MaybePromise<HmacKey> } | undefined;
  const keyOf = (credentials: HuaweiCredentials): MaybePromise<HmacKey> => {
    if (last === undefined || !areSame(last.credentials, credentials)) {
      checkAccessKey(credentials);
      const { accessKeyId, secretAccessKey, securityToken } = credentials;
      last = { credentials: { accessKeyId, secretAccessKey, securityToken }, key: hmacKey('SHA-256', secretAccessKey) };
    }
    return last.key;
  };
  const headersOf = createSdkHeaderCache();

  return (request, credentials) => {
    const signingKey = keyOf(credentials);
    const { method, host, path, query = '', body = '', timestamp } = request;
    if (typeof method !== 'string' || !METHOD.test(method))
      throw new SigningError('invalid_request', 'The method must be in capitals.');
    if (typeof body !== 'string' && !ArrayBuffer.isView(body)) {
      throw new SigningError('invalid_request', 'The body must be a string or a Uint8Array.');
    }
    checkSize('body', body, MAX_SDK_HMAC_BYTES);
    const { accessKeyId, securityToken } = credentials;
    const { date, carried, canonical } = headersOf({ host, timestamp, securityToken, headers: request.headers ?? {} });
    const start = `${method}\n${sdkHmacPath(path)}\n${sdkHmacQuery(query)}\n${canonical.text}\n`;

    return chain(sha256Hex(body), (bodyHash) =>
      chain(sha256Hex(start + bodyHash), (requestHash) =>
        chain(signingKey, (key) =>
          chain(hmacHex(key, `${ALGORITHM}\n${date}\n${requestHash}`), (signature) => ({
            ...carried,
            Authorization: `${ALGORITHM} Access=${accessKeyId}, SignedHeaders=${canonical.names}, Signature=${signature}`,
          })),
        ),
      ),
    );
  };
}

/** What was checked before need not be checked again. */
function areSame(known: HuaweiCredentials, credentials: HuaweiCredentials | undefined | null): boolean {
  return (
    known.secretAccessKey === credentials?.secretAccessKey &&
    known.accessKeyId === credentials.accessKeyId &&
    known.securityToken === credentials.securityToken
  );
}
