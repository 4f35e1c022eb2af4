import { ConfigurationError } from '../errors/ConfigurationError.ts';
import { ConnectionError } from '../errors/ConnectionError.ts';
import { safeCause } from './safeCause.ts';

/** Takes credentials, or asks the source for them; `rejected` are some that the service refused. The signer checks what comes back. */
export async function resolveCredentials<Credentials extends object, Rejected>(
  source: Credentials | ((rejected?: Rejected) => Credentials | Promise<Credentials>),
  operation: string,
  rejected?: Rejected,
): Promise<Credentials> {
  try {
    return typeof source === 'function' ? await source(rejected) : source;
  } catch (error) {
    if (error instanceof ConnectionError) throw error;
    const cause = safeCause(error, []);
    const problem = error instanceof ConfigurationError ? cause.message : 'it threw; see `cause`';
    throw new ConfigurationError(`the credential provider failed: ${problem}`, { operation, cause });
  }
}
