import type { TencentCredentials } from '@cloud-contracts/signers';
import { ConfigurationError } from '../errors/ConfigurationError.ts';

/**
 * A credential provider that reads TENCENTCLOUD_SECRET_ID, TENCENTCLOUD_SECRET_KEY and, for a temporary key,
 * TENCENTCLOUD_SESSION_TOKEN, as the vendor's SDK for Node.js does. It reads them anew each time it is asked.
 */
export function environmentCredentials(): () => TencentCredentials {
  return () => {
    const { process } = globalThis as {
      readonly process?: { readonly env?: Readonly<Record<string, string | undefined>> };
    };
    const {
      TENCENTCLOUD_SECRET_ID: secretId,
      TENCENTCLOUD_SECRET_KEY: secretKey,
      TENCENTCLOUD_SESSION_TOKEN: token,
    } = process?.env ?? {};
    if (!secretId || !secretKey) {
      const missing = [!secretId && 'TENCENTCLOUD_SECRET_ID', !secretKey && 'TENCENTCLOUD_SECRET_KEY'].filter(Boolean);
      throw new ConfigurationError(`Set ${missing.join(' and ')} in the environment, or pass \`credentials\`.`);
    }
    return { secretId, secretKey, token: token || undefined };
  };
}
