import { InputError } from '../errors/InputError.ts';
import type { CallRequest } from '../transport/CallRequest.ts';

/** Throws an InputError if members that the operation requires are missing. `null` counts as given. */
export function requireMembers({ operation, required = [], members }: CallRequest): void {
  const missing = required.filter((member) => members[member] === undefined);
  if (missing.length > 0) {
    throw new InputError(`the input lacks ${missing.join(', ')}`, { operation, pointer: `/${missing[0]}` });
  }
}
