import { ConfigurationError } from '../errors/ConfigurationError.ts';
import type { HuaweiCredentialSource } from './HuaweiCredentials.ts';

/** Refuses what can never sign, as early as that is known. */
export function checkCredentials(source: HuaweiCredentialSource | undefined): void {
  if (typeof source === 'function') return;
  const { accessKeyId, secretAccessKey, token } = (source ?? {}) as Readonly<Record<string, unknown>>;
  if ((accessKeyId && secretAccessKey) || token) return;
  throw new ConfigurationError(
    '`credentials` must be { accessKeyId, secretAccessKey }, { token }, iamToken(…), environmentCredentials(), or a function that returns one of the first two.',
  );
}
