import type { TencentCredentials } from '@cloud-contracts/signers';
import { ConfigurationError } from '../errors/ConfigurationError.ts';
import { safeCause } from '../transport/safeCause.ts';
import type { TencentCredentialSource } from './TencentClientOptions.ts';

/** Takes the credentials, or asks for them. The signer checks what comes back. */
export async function resolveCredentials(
  source: TencentCredentialSource,
  operation: string,
): Promise<TencentCredentials> {
  try {
    return typeof source === 'function' ? await source() : source;
  } catch (error) {
    const cause = safeCause(error, []);
    const problem = error instanceof ConfigurationError ? cause.message : 'it threw; see `cause`';
    throw new ConfigurationError(`the credential provider failed: ${problem}`, { operation, cause });
  }
}

/** Refuses what can never sign, as early as that is known. */
export function checkCredentials(source: TencentCredentialSource | undefined): void {
  if (typeof source === 'function' || (source?.secretId && source.secretKey)) return;
  throw new ConfigurationError(
    '`credentials` must be { secretId, secretKey }, a function that returns them, or environmentCredentials().',
  );
}
