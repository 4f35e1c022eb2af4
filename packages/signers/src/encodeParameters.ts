import type { Parameter } from './flattenParameters.ts';
import { percentEncode } from './percentEncode.ts';
import { SigningError } from './SigningError.ts';

/**
 * Writes parameters as they go into a URL or a form: `Limit=10&Name=a%20b`, in the order given, encoded as RFC 3986 asks.
 * Throws `invalid_parameter` with the name of a value that holds half a surrogate pair, which UTF-8 cannot express.
 */
export function encodeParameters(parameters: readonly Parameter[]): string {
  return parameters.map(encodeParameter).join('&');
}

function encodeParameter([name, value]: Parameter): string {
  try {
    return `${percentEncode(name)}=${percentEncode(value)}`;
  } catch {
    throw new SigningError('invalid_parameter', `${name} holds half a surrogate pair, which UTF-8 cannot express.`);
  }
}
