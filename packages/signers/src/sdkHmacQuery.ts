import { percentEncode } from './percentEncode.ts';
import { SigningError } from './SigningError.ts';

/**
 * The query as SDK-HMAC-SHA256 covers it: names and values encoded, sorted by name and, where a name comes several times, by
 * value. `query` is what follows the question mark; a `+` in it is a plus sign.
 * Throws `invalid_request` for a broken escape or half a surrogate pair.
 */
export function sdkHmacQuery(query: string): string {
  if (query === '') return '';
  try {
    const pairs = query
      .split('&')
      .filter((pair) => pair !== '')
      .map((pair) => {
        const [name = '', ...value] = pair.split('=');
        return [encode(name), encode(value.join('='))] as const;
      });
    pairs.sort(([a, x], [b, y]) => compare(a, b) || compare(x, y));
    return pairs.map(([name, value]) => `${name}=${value}`).join('&');
  } catch {
    throw new SigningError('invalid_request', 'The query has an escape that is not UTF-8.');
  }
}

function encode(part: string): string {
  return percentEncode(decodeURIComponent(part));
}

/** By code unit: both are plain ASCII. */
function compare(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}
