import { readEnvironment } from '../readEnvironment.ts';
import type { HuaweiAccessKey } from './HuaweiCredentials.ts';

/**
 * A credential provider that reads HUAWEICLOUD_SDK_AK and HUAWEICLOUD_SDK_SK, as the vendor's SDK for Node.js does. It reads
 * them anew each time it is asked.
 */
export function environmentCredentials(): () => HuaweiAccessKey {
  return () => {
    const { HUAWEICLOUD_SDK_AK: accessKeyId, HUAWEICLOUD_SDK_SK: secretAccessKey } = readEnvironment([
      'HUAWEICLOUD_SDK_AK',
      'HUAWEICLOUD_SDK_SK',
    ]);
    return { accessKeyId, secretAccessKey };
  };
}
