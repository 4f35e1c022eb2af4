import { Refusal } from './Refusal.ts';
import type { SignatureScheme, SignedClaim } from './SignatureScheme.ts';
import { readTimestamp } from './readTimestamp.ts';
import { signatureHosts } from './signatureHosts.ts';
import { tc3Signature } from './tc3Signature.ts';
import type { WireRequest } from './WireRequest.ts';

interface Authorization {
  readonly secretId: string;
  readonly date: string;
  readonly service: string;
  readonly signedHeaders: readonly string[];
  readonly signature: string;
}

/** Signature v3: an `Authorization` header, common parameters as headers, JSON bodies. */
export const tc3Scheme: SignatureScheme = {
  name: 'TC3-HMAC-SHA256',
  maxPostBytes: 10 * 1024 * 1024,
  claims: (request) => request.headers.has('authorization'),
  read(request): SignedClaim {
    const authorization = readAuthorization(request.headers.get('authorization') ?? '');
    const timestamp = readTimestamp('X-TC-Timestamp', request.headers.get('x-tc-timestamp'));
    return {
      secretId: authorization.secretId,
      timestamp,
      token: request.headers.get('x-tc-token') ?? undefined,
      verify: (secretKey, service) => verify(request, authorization, timestamp, secretKey, service),
    };
  },
};

/** Parses `TC3-HMAC-SHA256 Credential=id/date/service/tc3_request, SignedHeaders=a;b, Signature=hex`. */
function readAuthorization(header: string): Authorization {
  const [, fields] = /^TC3-HMAC-SHA256\s+(.+)$/.exec(header.trim()) ?? [];
  if (fields === undefined) throw malformed('it must start with TC3-HMAC-SHA256');
  const named = new Map(fields.split(',').map((field) => splitOnce(field.trim(), '=')));
  const credential = (named.get('Credential') ?? '').split('/');
  const [secretId = '', date = '', service = '', end] = credential;
  if (credential.length !== 4 || secretId === '' || service === '' || end !== 'tc3_request')
    throw malformed('Credential must be <SecretId>/<date>/<service>/tc3_request');
  if (!/^\d{4}-\d\d-\d\d$/.test(date)) throw malformed('the date in Credential must look like 2019-02-25');
  const signedHeaders = (named.get('SignedHeaders') ?? '').split(';');
  if (!signedHeaders.every((name) => /^[-\w!#$%&'*+.^`|~]+$/.test(name) && name === name.toLowerCase()))
    throw malformed('SignedHeaders must be names of headers in lower case, separated by semicolons');
  if (signedHeaders.some((name, index) => index > 0 && name <= signedHeaders[index - 1]!))
    throw malformed('SignedHeaders must be sorted');
  for (const name of ['content-type', 'host'])
    if (!signedHeaders.includes(name)) throw malformed(`SignedHeaders must contain ${name}`);
  const signature = named.get('Signature') ?? '';
  if (!/^[0-9a-f]{64}$/i.test(signature)) throw malformed('Signature must be 64 hex digits');
  return { secretId, date, service, signedHeaders, signature };
}

function malformed(reason: string): Refusal {
  return new Refusal('AuthFailure.InvalidAuthorization', `The Authorization header is malformed: ${reason}.`);
}

function splitOnce(text: string, separator: string): [string, string] {
  const at = text.indexOf(separator);
  return at < 0 ? [text, ''] : [text.slice(0, at), text.slice(at + separator.length)];
}

function verify(
  request: WireRequest,
  { date, service: scopeService, signedHeaders, signature }: Authorization,
  timestamp: number,
  secretKey: string,
  service: string,
): void {
  if (date !== new Date(timestamp * 1000).toISOString().slice(0, 10))
    throw mismatch('the date in Credential is not the UTC date of X-TC-Timestamp');
  // On a host of nobody's, such as 127.0.0.1, the vendor's SDK takes its first label for the service.
  if (scopeService !== service && scopeService !== request.host.split('.')[0])
    throw mismatch(`the service in Credential must be "${service}"`);
  for (const name of signedHeaders)
    if (name !== 'host' && !request.headers.has(name)) throw mismatch(`the signed header "${name}" was not sent`);
  const computed = signatureHosts(request.host).map((host) =>
    tc3Signature({
      method: request.method,
      query: request.query,
      headers: signedHeaders.map((name) => [name, name === 'host' ? host : (request.headers.get(name) ?? '')]),
      body: request.body,
      timestamp,
      date,
      service: scopeService,
      secretKey,
    }),
  );
  if (!computed.some((candidate) => candidate.signature === signature))
    throw mismatch(
      `with this key another one fits, over a canonical request of SHA-256 ${computed[0]?.canonicalRequestHash}`,
    );
}

function mismatch(reason: string): Refusal {
  return new Refusal('AuthFailure.SignatureFailure', `The signature does not fit the request: ${reason}.`);
}
