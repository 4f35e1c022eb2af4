import { SigningError } from '@cloud-contracts/signers';
import { ConfigurationError } from '../errors/ConfigurationError.ts';
import { InputError } from '../errors/InputError.ts';

/** Runs work of the signer's. Its errors become ours: an InputError for what is signed, else a ConfigurationError. */
export async function signing<T>(operation: string, work: () => T | Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (cause) {
    if (!(cause instanceof SigningError)) throw cause;
    const { code, message } = cause;
    // A message about a parameter begins with its flat name: Filters.0.Name.
    const pointer = code === 'invalid_parameter' ? `/${message.split(' ', 1)[0]?.replaceAll('.', '/')}` : '';
    if (pointer || code === 'too_large') throw new InputError(message, { operation, cause, pointer });
    throw new ConfigurationError(message, { operation, cause });
  }
}
