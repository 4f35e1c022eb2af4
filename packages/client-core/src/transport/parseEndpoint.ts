import { ConfigurationError } from '../errors/ConfigurationError.ts';

const LOOPBACK = /^http:\/\/(?:localhost|127\.\d+\.\d+\.\d+|\[::1\])(?::|\/)/;

/** Checks an endpoint. Throws a ConfigurationError that does not show it: it may hold a password. */
export function parseEndpoint(address: string): URL {
  const url = URL.canParse(address) ? new URL(address) : undefined;
  if (url?.href === `${url?.origin}/` && (url.protocol === 'https:' || LOOPBACK.test(url.href))) return url;
  throw new ConfigurationError(
    '`endpoint` must be https://host, or http:// with a loopback host: no path, query, fragment or user.',
  );
}
