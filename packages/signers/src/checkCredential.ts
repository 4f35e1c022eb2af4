import { SigningError } from './SigningError.ts';

const PRINTABLE = /^[!-~]+$/;

/** Throws `invalid_credentials`, with the name of the field, unless the value can be a key or a token. */
export function checkCredential(field: string, value: unknown): void {
  if (typeof value === 'string' && PRINTABLE.test(value)) return;
  throw new SigningError('invalid_credentials', `The credentials' ${field} ${fault(value)}.`);
}

function fault(value: unknown): string {
  if (value === undefined || value === null) return 'is missing';
  if (typeof value !== 'string') return 'is not a string';
  if (value.trim() === '') return 'is empty';
  return 'holds white space or another character that no key has, such as a line break from copying';
}
