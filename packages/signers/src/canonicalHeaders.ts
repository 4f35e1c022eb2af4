import { SigningError } from './SigningError.ts';

/** What a signature makes of the headers that it covers. */
export interface CanonicalHeaders {
  /** The names, between semicolons. */
  readonly names: string;
  /** A line for each header, an empty line, and the names. */
  readonly text: string;
}

const NAME = /^[\w!#$%&'*+.^`|~-]+$/;
const VALUE = /^[\t -~]*$/;

/**
 * Names in lower case and sorted, values trimmed and as `normalize` leaves them.
 * Throws `invalid_request` with the name of a header that is empty, given twice, or not plain ASCII on one line.
 */
export function canonicalHeaders(
  headers: readonly (readonly [name: string, value: string])[],
  normalize: (value: string) => string = (value) => value,
): CanonicalHeaders {
  const values = new Map<string, string>();
  for (const [name, value] of headers) {
    if (!NAME.test(name)) throw invalid('A header', 'has a name that HTTP does not allow');
    const key = name.toLowerCase();
    if (values.has(key)) throw invalid(`The header ${key}`, 'is given twice');
    if (typeof value !== 'string' || !VALUE.test(value)) {
      throw invalid(`The header ${key}`, 'must be one line of printable ASCII characters');
    }
    const text = normalize(value.trim());
    if (text === '') throw invalid(`The header ${key}`, 'is empty');
    values.set(key, text);
  }
  const names = [...values.keys()];
  names.sort();
  const joined = names.join(';');
  return { names: joined, text: [...names.map((name) => `${name}:${values.get(name)}`), '', joined].join('\n') };
}

function invalid(what: string, fault: string): SigningError {
  return new SigningError('invalid_request', `${what} ${fault}.`);
}
