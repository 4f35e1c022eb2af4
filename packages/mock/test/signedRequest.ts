import { type MockCredentials, mockCredentials } from '../src/MockCredentials.ts';
import type { Parameter } from '../src/Parameter.ts';
import { tc3Signature } from '../src/tc3Signature.ts';
import { v1Signature } from '../src/v1Signature.ts';

/** When requests are made; the routers of the tests are set to this clock. */
export const now = Date.UTC(2026, 0, 15, 12);

export interface Call {
  readonly action?: string | undefined;
  readonly body?: unknown;
  /** Sent instead of `body`, byte for byte. */
  readonly rawBody?: BodyInit;
  readonly method?: string;
  readonly path?: string;
  /** Parameters of the operation: the query of a GET, the form of a v1 POST. */
  readonly query?: string;
  readonly service?: string;
  readonly version?: string | undefined;
  readonly region?: string | undefined;
  /** UNIX seconds. */
  readonly timestamp?: number;
  /** Of the TC3 scope; the UTC date of the timestamp unless given. */
  readonly date?: string;
  /** Of the TC3 scope; `service` unless given. */
  readonly scopeService?: string;
  readonly credentials?: MockCredentials;
  readonly contentType?: string;
  /** Set after the request was signed. */
  readonly headers?: Readonly<Record<string, string>>;
}

/** A request to a Tencent service, signed with TC3-HMAC-SHA256. */
export async function tc3Request(call: Call): Promise<Request> {
  const { method = 'POST', query = '', service = 'vault', timestamp = now / 1000 } = call;
  const { credentials = mockCredentials, rawBody = JSON.stringify(call.body ?? {}) } = call;
  const host = `${service}.tencentcloudapi.com`;
  const body = new Uint8Array(await new Response(rawBody).arrayBuffer());
  const contentType = call.contentType ?? (method === 'GET' ? 'application/x-www-form-urlencoded' : 'application/json');
  const { date = new Date(timestamp * 1000).toISOString().slice(0, 10), scopeService = service } = call;
  const { signature } = tc3Signature({
    method,
    query,
    headers: [
      ['content-type', contentType],
      ['host', host],
    ],
    body,
    timestamp,
    date,
    service: scopeService,
    secretKey: credentials.secretKey,
  });
  const headers = {
    authorization: `TC3-HMAC-SHA256 Credential=${credentials.secretId}/${date}/${scopeService}/tc3_request, SignedHeaders=content-type;host, Signature=${signature}`,
    'content-type': contentType,
    'x-tc-timestamp': String(timestamp),
    ...defined({
      'x-tc-action': call.action,
      'x-tc-version': 'version' in call ? call.version : '2020-01-01',
      'x-tc-region': 'region' in call ? call.region : 'ap-guangzhou',
      'x-tc-token': credentials.token,
    }),
    ...call.headers,
  };
  const url = `https://${host}${call.path ?? '/'}${query === '' ? '' : `?${query}`}`;
  return new Request(url, { method, headers, ...(method === 'GET' ? {} : { body }) });
}

/** A request to a Tencent service, signed with v1. */
export function v1Request(call: Call & { readonly hash?: 'sha1' | 'sha256'; readonly nonce?: string }): Request {
  const { method = 'POST', query = '', service = 'vault', timestamp = now / 1000, hash = 'sha256' } = call;
  const { credentials = mockCredentials } = call;
  const host = `${service}.tencentcloudapi.com`;
  const parameters: readonly Parameter[] = [
    ...new URLSearchParams(query),
    ...Object.entries(
      defined({
        Action: call.action,
        Version: 'version' in call ? call.version : '2020-01-01',
        Region: 'region' in call ? call.region : 'ap-guangzhou',
        Timestamp: String(timestamp),
        Nonce: call.nonce ?? '11886',
        SecretId: credentials.secretId,
        Token: credentials.token,
        SignatureMethod: hash === 'sha256' ? 'HmacSHA256' : undefined,
      }),
    ),
  ];
  const signature = v1Signature({ method, host, parameters, hash, secretKey: credentials.secretKey });
  const encoded = [...parameters, ['Signature', signature] as const]
    .map(([name, value]) => `${name}=${encodeURIComponent(value)}`)
    .join('&');
  const headers = { 'content-type': 'application/x-www-form-urlencoded', ...call.headers };
  if (method === 'GET') return new Request(`https://${host}/?${encoded}`, { headers });
  return new Request(`https://${host}/`, { method, headers, body: encoded });
}

function defined(values: Readonly<Record<string, string | undefined>>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(values).filter((entry): entry is [string, string] => entry[1] !== undefined),
  );
}
