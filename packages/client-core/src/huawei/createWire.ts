import { createSdkHmacSigner } from '@cloud-contracts/signers';
import { ConfigurationError } from '../errors/ConfigurationError.ts';
import { resolveCredentials } from '../transport/resolveCredentials.ts';
import type { SignAttempt, Wire } from '../transport/Wire.ts';
import { decodeAnswer } from './decodeAnswer.ts';
import type { ErrorDecoder } from './decodeError.ts';
import type { HuaweiCallRequest } from './HuaweiCallRequest.ts';
import type { HuaweiClientOptions } from './HuaweiClientOptions.ts';
import { type HuaweiCredentials, isToken } from './HuaweiCredentials.ts';

/** Headers that say who calls, and where to: the client sets them, and no header of the caller's may stand beside them. */
const RESERVED = new Set(['authorization', 'host', 'x-auth-token', 'x-project-id', 'x-sdk-date', 'x-security-token']);

/** How far X-Sdk-Date may be from the service's time, in milliseconds: the vendor's API Request Signing Guide. */
const WINDOW = 900_000;

/** How calls go to a service of Huawei: signed with an access key, or with a token. */
export function createWire(
  { credentials: source, projectId }: HuaweiClientOptions,
  errors: ErrorDecoder,
): Wire<HuaweiCredentials, HuaweiCallRequest> {
  const sign = createSdkHmacSigner();

  const prepare = (request: HuaweiCallRequest): SignAttempt<HuaweiCredentials> => {
    const { operation, method, body, members } = request;
    const { host, pathname: path, search, origin } = new URL(request.url);
    const url = `${origin}${path}${search}`;
    const { project_id: project = projectId } = members;
    const signed = { 'content-type': 'application/json', ...(project ? { 'x-project-id': String(project) } : {}) };
    const headers = {
      ...Object.fromEntries([...request.headers].filter(([name]) => !RESERVED.has(name))),
      ...signed,
    };
    const content = body ? { body } : {};

    return async (credentials, timestamp) => {
      if (isToken(credentials)) {
        const { token } = credentials;
        // `fetch` would refuse it too, and show it.
        if (!/^[!-~]+$/.test(token))
          throw new ConfigurationError('`token` holds a character that no header can', { operation });
        return { url, init: { method, headers: { ...headers, 'x-auth-token': token }, ...content }, secrets: [token] };
      }
      const unsigned = { method, host, path, query: search.slice(1), timestamp, headers: signed, ...content };
      const carried = await sign(unsigned, credentials);
      const { accessKeyId, secretAccessKey, securityToken } = credentials;
      const secrets = [accessKeyId, secretAccessKey, securityToken, carried['Authorization']?.slice(-64)];
      return { url, init: { method, headers: { ...headers, ...carried }, ...content }, secrets };
    };
  };

  return {
    prepare,
    credentialsFor: (operation, rejected) =>
      resolveCredentials(source, operation, rejected && isToken(rejected) ? rejected : undefined),
    decode: (reply, attempt, secrets, { status }) => decodeAnswer(reply, errors, attempt, secrets, status),
    cureFor: (_, credentials, skew) => {
      // No documented code says that the time is wrong.
      if (!isToken(credentials)) return skew > WINDOW ? 'time' : undefined;
      // Only a source of tokens can give another one.
      return typeof source === 'function' ? 'credentials' : undefined;
    },
  };
}
