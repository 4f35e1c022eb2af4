import { type CanonicalHeaders, canonicalHeaders } from './canonicalHeaders.ts';
import { checkHost, checkTimestamp } from './checkRequest.ts';
import { formatSdkDate } from './formatSdkDate.ts';

/** What the headers of a request depend on. */
export interface SdkHeaderInput {
  readonly host: string;
  /** Seconds since 1970. */
  readonly timestamp: number;
  readonly securityToken: string | undefined;
  /** Headers to sign beside those that carry the signature. */
  readonly headers: Readonly<Record<string, string>>;
}

export interface SdkHeaders {
  /** The value of X-Sdk-Date. */
  readonly date: string;
  /** The headers that carry the signature, without Authorization. */
  readonly carried: Readonly<Record<string, string>>;
  readonly canonical: CanonicalHeaders;
}

/**
 * Makes a function that checks headers and gives their canonical form. It remembers the last: a client's are the same for all
 * requests of a second. The function throws `invalid_request`.
 */
export function createSdkHeaderCache(): (input: SdkHeaderInput) => SdkHeaders {
  let last: (SdkHeaderInput & SdkHeaders) | undefined;

  return ({ host, timestamp, securityToken, headers }) => {
    if (
      last !== undefined &&
      last.timestamp === timestamp &&
      last.host === host &&
      last.securityToken === securityToken &&
      areEqual(last.headers, headers)
    )
      return last;
    checkHost(host);
    checkTimestamp(timestamp);
    const date = formatSdkDate(timestamp);
    const carried: Record<string, string> = { 'X-Sdk-Date': date };
    if (securityToken !== undefined) carried['X-Security-Token'] = securityToken;
    const canonical = canonicalHeaders([['host', host], ...Object.entries(carried), ...Object.entries(headers)]);
    // A copy: the caller may change its own.
    last = { host, timestamp, securityToken, headers: { ...headers }, date, carried, canonical };
    return last;
  };
}

/** In the same order too: no more is needed. */
function areEqual(one: Readonly<Record<string, string>>, other: Readonly<Record<string, string>>): boolean {
  const names = Object.keys(one);
  const others = Object.keys(other);
  return names.length === others.length && names.every((name, at) => name === others[at] && one[name] === other[name]);
}
