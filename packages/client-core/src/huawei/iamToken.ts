import { type IamTokenOptions, SigningError, createIamTokenSource } from '@cloud-contracts/signers';
import { ConfigurationError } from '../errors/ConfigurationError.ts';
import { ConnectionError } from '../errors/ConnectionError.ts';
import type { HuaweiToken } from './HuaweiCredentials.ts';

/**
 * A credential provider that gets tokens of IAM with a user's name and password. A token is kept and renewed ahead of its 24
 * hours, one request at a time, and replaced if the service refuses it. Share one provider among the clients of a user.
 *
 * Throws a ConfigurationError if an option is missing. While IAM cannot be reached, calls fail with a ConnectionError and are
 * repeated; if it refuses the user, they fail with a ConfigurationError.
 */
export function iamToken(options: IamTokenOptions): (rejected?: HuaweiToken) => Promise<HuaweiToken> {
  const source = translating(() => createIamTokenSource(options));
  return async (rejected) => ({ token: await source(rejected?.token).catch(translate) });
}

function translating<T>(work: () => T): T {
  try {
    return work();
  } catch (error) {
    return translate(error);
  }
}

/** The signer's errors are not ours. */
function translate(error: unknown): never {
  if (!(error instanceof SigningError)) throw error;
  const { code, message } = error;
  // Nothing of the call itself was sent.
  if (code === 'token_unavailable') throw new ConnectionError(message, { code: undefined, sent: false, cause: error });
  throw new ConfigurationError(message, { cause: error });
}
