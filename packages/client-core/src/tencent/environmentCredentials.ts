import type { TencentCredentials } from '@cloud-contracts/signers';
import { readEnvironment } from '../readEnvironment.ts';

/**
 * A credential provider that reads TENCENTCLOUD_SECRET_ID, TENCENTCLOUD_SECRET_KEY and, for a temporary key,
 * TENCENTCLOUD_SESSION_TOKEN, as the vendor's SDK for Node.js does. It reads them anew each time it is asked.
 */
export function environmentCredentials(): () => TencentCredentials {
  return () => {
    const {
      TENCENTCLOUD_SECRET_ID: secretId,
      TENCENTCLOUD_SECRET_KEY: secretKey,
      TENCENTCLOUD_SESSION_TOKEN: token,
    } = readEnvironment(['TENCENTCLOUD_SECRET_ID', 'TENCENTCLOUD_SECRET_KEY'], ['TENCENTCLOUD_SESSION_TOKEN']);
    return { secretId, secretKey, token: token || undefined };
  };
}
