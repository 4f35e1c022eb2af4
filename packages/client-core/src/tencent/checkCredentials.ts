import { ConfigurationError } from '../errors/ConfigurationError.ts';
import type { TencentCredentialSource } from './TencentClientOptions.ts';

/** Refuses what can never sign, as early as that is known. */
export function checkCredentials(source: TencentCredentialSource | undefined): void {
  if (typeof source === 'function' || (source?.secretId && source.secretKey)) return;
  throw new ConfigurationError(
    '`credentials` must be { secretId, secretKey }, a function that returns them, or environmentCredentials().',
  );
}
