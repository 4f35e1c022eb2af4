import { InputError } from '../errors/InputError.ts';
import type { TencentOperation } from './TencentOperation.ts';

/** Throws an InputError if members that the operation requires are missing. `null` counts as given. */
export function requireMembers({ name, required = [] }: TencentOperation, input: object): void {
  const missing = required.filter((member) => (input as Record<string, unknown>)[member] === undefined);
  if (missing.length > 0) {
    throw new InputError(`the input lacks ${missing.join(', ')}`, {
      operation: name,
      pointer: `/${missing[0]}`,
    });
  }
}
