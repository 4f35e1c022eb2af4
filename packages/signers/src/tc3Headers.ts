import { checkToken } from './TencentCredentials.ts';
import type { TencentCredentials } from './TencentCredentials.ts';

/**
 * The headers that carry a TC3 signature: Authorization, X-TC-Timestamp and, with a temporary key, X-TC-Token.
 * Throws `invalid_credentials` if the token cannot stand in a header.
 */
export function tc3Headers(
  authorization: string,
  { timestamp }: { readonly timestamp: number },
  { token }: Pick<TencentCredentials, 'token'>,
): Record<string, string> {
  const headers: Record<string, string> = { Authorization: authorization, 'X-TC-Timestamp': String(timestamp) };
  if (token !== undefined) {
    checkToken(token);
    headers['X-TC-Token'] = token;
  }
  return headers;
}
