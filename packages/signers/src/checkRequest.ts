import { SigningError } from './SigningError.ts';

// A name or an address, and a port where it is not the scheme's own.
const HOST = /^(?:[\w.-]+|\[[\da-f:.]+\])(?::\d{1,5})?$/i;
// 9999-12-31T23:59:59Z. A time in milliseconds is beyond it.
const LAST_TIMESTAMP = 253_402_300_799;

/** Throws `invalid_request` unless the method is one of the two that the documents know. */
export function checkMethod(method: string): void {
  if (method === 'GET' || method === 'POST') return;
  throw new SigningError('invalid_request', 'The method must be GET or POST, in capitals.');
}

/** Throws `invalid_request` unless the host is what a Host header holds: no scheme, no path, no user. */
export function checkHost(host: string): void {
  if (typeof host === 'string' && HOST.test(host)) return;
  throw new SigningError(
    'invalid_request',
    'The host must be a host name and, if needed, a port: no scheme, no path, no spaces.',
  );
}

/** Throws `invalid_request` unless the timestamp is in whole seconds. */
export function checkTimestamp(timestamp: number): void {
  if (Number.isInteger(timestamp) && timestamp >= 0 && timestamp <= LAST_TIMESTAMP) return;
  throw new SigningError('invalid_request', 'The timestamp must be whole seconds since 1970, not milliseconds.');
}
