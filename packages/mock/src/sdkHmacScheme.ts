import { Refusal } from './Refusal.ts';
import { sdkHmacSignature } from './sdkHmacSignature.ts';
import type { SignatureScheme, SignedClaim } from './SignatureScheme.ts';
import { signatureHosts } from './signatureHosts.ts';
import type { WireRequest } from './WireRequest.ts';

interface Authorization {
  readonly accessKey: string;
  readonly signedHeaders: readonly string[];
  readonly signature: string;
}

/** Signature with an access key of Huawei: an `Authorization` header, and the time in X-Sdk-Date. */
export const sdkHmacScheme: SignatureScheme = {
  name: 'SDK-HMAC-SHA256',
  maxPostBytes: 12 * 1024 * 1024,
  claims: (request) => request.headers.has('authorization'),
  read(request): SignedClaim {
    const authorization = readAuthorization(request.headers.get('authorization') ?? '');
    const date = request.headers.get('x-sdk-date') ?? '';
    return {
      secretId: authorization.accessKey,
      timestamp: readDate(date),
      token: request.headers.get('x-security-token') ?? undefined,
      verify: (secretKey) => verify(request, authorization, date, secretKey),
    };
  },
};

/** Parses `SDK-HMAC-SHA256 Access=ak, SignedHeaders=a;b, Signature=hex`. */
function readAuthorization(header: string): Authorization {
  const [, accessKey = '', names = '', signature = ''] =
    /^SDK-HMAC-SHA256 Access=([^,\s]+), SignedHeaders=([^,\s]+), Signature=([0-9a-f]{64})$/.exec(header) ?? [];
  if (accessKey === '')
    throw malformed('it must be SDK-HMAC-SHA256 Access=<AK>, SignedHeaders=<names>, Signature=<64 hex digits>');
  const signedHeaders = names.split(';');
  if (!signedHeaders.every((name) => /^[-\w!#$%&'*+.^`|~]+$/.test(name) && name === name.toLowerCase()))
    throw malformed('SignedHeaders must be names of headers in lower case, separated by semicolons');
  if (signedHeaders.some((name, index) => index > 0 && name <= signedHeaders[index - 1]!))
    throw malformed('SignedHeaders must be sorted');
  for (const name of ['host', 'x-sdk-date'])
    if (!signedHeaders.includes(name)) throw malformed(`SignedHeaders must contain ${name}`);
  return { accessKey, signedHeaders, signature };
}

/** `20191115T033655Z` as UNIX seconds. */
function readDate(text: string): number {
  const parts = /^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z$/.exec(text);
  const milliseconds =
    parts === null ? Number.NaN : Date.parse(text.replace(/^(.{4})(..)(..T..)(..)(..Z)$/, '$1-$2-$3:$4:$5'));
  if (Number.isNaN(milliseconds))
    throw new Refusal('Unauthenticated', 'X-Sdk-Date: expected a time such as 20191115T033655Z.');
  return milliseconds / 1000;
}

function verify(
  request: WireRequest,
  { signedHeaders, signature }: Authorization,
  date: string,
  secretKey: string,
): void {
  for (const name of signedHeaders)
    if (name !== 'host' && !request.headers.has(name)) throw mismatch(`the signed header "${name}" was not sent`);
  const { method, path, query, body } = request;
  const computed = signatureHosts(request.host).map((host) =>
    sdkHmacSignature({
      method,
      path,
      query,
      headers: signedHeaders.map((name) => [name, name === 'host' ? host : (request.headers.get(name) ?? '')]),
      body,
      date,
      secretKey,
    }),
  );
  if (!computed.some((candidate) => candidate.signature === signature))
    throw mismatch(
      `with this key another one fits, over a canonical request of SHA-256 ${computed[0]?.canonicalRequestHash}`,
    );
}

function malformed(reason: string): Refusal {
  return new Refusal('Unauthenticated', `The Authorization header is malformed: ${reason}.`);
}

function mismatch(reason: string): Refusal {
  return new Refusal('Unauthenticated', `The signature does not fit the request: ${reason}.`);
}
