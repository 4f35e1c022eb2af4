import { percentEncode } from './percentEncode.ts';
import { SigningError } from './SigningError.ts';

/**
 * The path as SDK-HMAC-SHA256 covers it: each segment encoded once, however it was encoded when sent, and a slash at the end.
 * Throws `invalid_request` if it does not begin with a slash, or holds a broken escape or half a surrogate pair.
 */
export function sdkHmacPath(path: string): string {
  if (typeof path !== 'string' || !path.startsWith('/')) {
    throw new SigningError('invalid_request', 'The path must begin with a slash and have no scheme and host.');
  }
  const end = path.endsWith('/') ? '' : '/';
  if (PLAIN.test(path)) return path + end;
  if (/[?#]/.test(path)) throw new SigningError('invalid_request', 'The path must have no query and no fragment.');
  try {
    return (path + end)
      .split('/')
      .map((segment) => percentEncode(decodeURIComponent(segment)))
      .join('/');
  } catch {
    throw new SigningError('invalid_request', 'The path has an escape that is not UTF-8.');
  }
}

/** Nothing to encode, nothing to decode: nearly every path. */
const PLAIN = /^[\w.~/-]+$/;
