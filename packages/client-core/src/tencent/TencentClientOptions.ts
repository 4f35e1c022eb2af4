import type { TencentCredentials } from '@cloud-contracts/signers';
import type { ServiceError, ServiceErrorDetails } from '../errors/ServiceError.ts';
import type { LogEvent } from '../LogEvent.ts';
import type { ClientRetryOptions } from '../transport/RetryOptions.ts';

/** A key, or a function that is asked for one before each attempt. It may cache; the client does not. */
export type TencentCredentialSource = TencentCredentials | (() => TencentCredentials | Promise<TencentCredentials>);

/** How a client is set up. */
export interface TencentClientOptions {
  /** Region of the resources. It also picks the region's endpoint. Without it, the nearest endpoint is called. */
  readonly region?: string | undefined;
  /** Another endpoint: `https://host`, or `http://` on a loopback address. Any `region` may go with it. */
  readonly endpoint?: string | undefined;
  readonly credentials: TencentCredentialSource;
  /** Default `TC3-HMAC-SHA256`; the others are version 1 of the signature. */
  readonly signing?: 'TC3-HMAC-SHA256' | 'HmacSHA256' | 'HmacSHA1' | undefined;
  /**
   * Where parameters travel. `json` (POST): the default of TC3. `form` (POST): the default of version 1. `query` (GET):
   * both, up to 32 KiB.
   */
  readonly protocol?: 'json' | 'form' | 'query' | undefined;
  /** Instead of the global `fetch`. */
  readonly fetch?: typeof globalThis.fetch | undefined;
  /** Time for a call with all its attempts and waits, in milliseconds. Default 60 000. */
  readonly timeout?: number | undefined;
  /** `false`: one attempt per call. */
  readonly retry?: ClientRetryOptions | false | undefined;
  /** Headers of each request. Those that belong to the protocol cannot be changed. */
  readonly headers?: Readonly<Record<string, string>> | undefined;
  /** Told of attempts and retries; never of headers, bodies or credentials. What it throws fails the call. */
  readonly log?: ((event: LogEvent) => void) | undefined;
  /** Whether required members are checked before an input is sent. Default `false`. */
  readonly validate?: boolean | undefined;
  /** Milliseconds since 1970, instead of `Date.now`. */
  readonly clock?: (() => number) | undefined;
  /** Class of the errors that the service answers with. */
  readonly ErrorClass?: (new (details: ServiceErrorDetails) => ServiceError) | undefined;
}
