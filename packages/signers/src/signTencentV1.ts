import { hmacBase64, hmacKey } from '#hmac';
import { checkHost, checkMethod, checkTimestamp } from './checkRequest.ts';
import { encodeParameters } from './encodeParameters.ts';
import { flattenParameters } from './flattenParameters.ts';
import type { Parameter } from './flattenParameters.ts';
import { MAX_GET_BYTES, MAX_V1_POST_BYTES, checkSize } from './limits.ts';
import { chain } from './MaybePromise.ts';
import { SigningError } from './SigningError.ts';
import { checkKeyPair, checkToken } from './TencentCredentials.ts';
import type { TencentCredentials } from './TencentCredentials.ts';

/** A call of an action, to be signed in the old way. Secrets and the signature are added to its parameters. */
export interface TencentV1Request {
  readonly method: 'GET' | 'POST';
  /** The Host header: `cfs.tencentcloudapi.com`, with the port where it is not the scheme's own. */
  readonly host: string;
  readonly action: string;
  readonly version: string;
  readonly region?: string | undefined;
  /** Seconds since 1970. */
  readonly timestamp: number;
  /** A positive integer, another one for each request. */
  readonly nonce: number;
  /** Without it no SignatureMethod is sent, and the server takes HmacSHA1. */
  readonly signatureMethod?: 'HmacSHA1' | 'HmacSHA256' | undefined;
  /** The action's own parameters; see `flattenParameters` for how they are written. */
  readonly parameters?: object | undefined;
}

/**
 * Signs a request with HmacSHA1 or HmacSHA256 and returns the whole query (GET) or form (POST,
 * `application/x-www-form-urlencoded`), encoded: at once with node:crypto, as a promise with Web Crypto. See "Signature".
 *
 * Throws, or rejects with, a `SigningError`: `invalid_credentials`, `invalid_request`, `invalid_parameter`, `too_large`
 * or `crypto_unavailable`.
 */
export function signTencentV1(request: TencentV1Request, credentials: TencentCredentials): string | Promise<string> {
  checkKeyPair(credentials);
  checkMethod(request.method);
  checkHost(request.host);
  const { method, host } = request;
  const hash = hashOf(request.signatureMethod);
  const parameters = [...commonParameters(request, credentials), ...flattenParameters(request.parameters ?? {})];
  parameters.sort(byName);
  checkNames(parameters);
  const encoded = encodeParameters(parameters);
  const text = `${method}${host}/?${parameters.map(([name, value]) => `${name}=${value}`).join('&')}`;

  return chain(hmacKey(hash, credentials.secretKey), (key) =>
    chain(hmacBase64(key, text), (signature) => {
      const signed = `${encoded}&${encodeParameters([['Signature', signature]])}`;
      checkEncodedSize(method, signed);
      return signed;
    }),
  );
}

function commonParameters(request: TencentV1Request, { secretId, token }: TencentCredentials): Parameter[] {
  const { action, version, region, timestamp, nonce, signatureMethod } = request;
  checkTimestamp(timestamp);
  if (!Number.isSafeInteger(nonce) || nonce < 1) {
    throw new SigningError('invalid_request', 'The nonce must be a positive integer.');
  }
  if (token !== undefined) checkToken(token);
  return flattenParameters({
    Action: required('action', action),
    Version: required('version', version),
    Region: region === undefined ? undefined : required('region', region),
    Timestamp: timestamp,
    Nonce: nonce,
    SecretId: secretId,
    SignatureMethod: signatureMethod,
    Token: token,
  });
}

function required(field: string, value: string): string {
  if (typeof value === 'string' && value.trim() !== '') return value;
  throw new SigningError('invalid_request', `The ${field} is missing or empty.`);
}

function hashOf(signatureMethod: string | undefined): 'SHA-1' | 'SHA-256' {
  if (signatureMethod === undefined || signatureMethod === 'HmacSHA1') return 'SHA-1';
  if (signatureMethod === 'HmacSHA256') return 'SHA-256';
  throw new SigningError('invalid_request', 'The signature method must be HmacSHA1 or HmacSHA256.');
}

// By code unit, as the documents ask: `A.12` before `A.2`, capitals before small letters.
function byName([left]: Parameter, [right]: Parameter): number {
  if (left === right) return 0;
  return left < right ? -1 : 1;
}

function checkNames(sorted: readonly Parameter[]): void {
  let previous: string | undefined;
  for (const [name] of sorted) {
    if (name === 'Signature') {
      throw new SigningError('invalid_parameter', 'Signature cannot be a parameter: the signer adds it.');
    }
    if (name === previous) throw new SigningError('invalid_parameter', `${name} is given twice.`);
    previous = name;
  }
}

function checkEncodedSize(method: string, encoded: string): void {
  if (method === 'GET') checkSize('query', encoded, MAX_GET_BYTES);
  else checkSize('form', encoded, MAX_V1_POST_BYTES);
}
