import type { TencentCredentials } from '@cloud-contracts/signers';
import type { ServiceError, ServiceErrorDetails } from '../errors/ServiceError.ts';
import type { LogEvent } from '../LogEvent.ts';
import type { ClientRetryOptions } from '../transport/RetryOptions.ts';
import type { SigningScheme } from './Protocol.ts';

/** A key, or a function that is asked for one before each attempt. It may cache; the client does not. */
export type TencentCredentialSource = TencentCredentials | (() => TencentCredentials | Promise<TencentCredentials>);

/** How a client is set up. */
export interface TencentClientOptions {
  /** Region of the resources. It also picks the region's endpoint. Without it, the nearest endpoint is called. */
  readonly region?: string | undefined;
  /** Another endpoint: `https://host`, or `http://` on a loopback address. Any `region` may go with it. */
  readonly endpoint?: string | undefined;
  readonly credentials: TencentCredentialSource;
  /** `tc3()`, `hmacSha256()` or `hmacSha1()`, each for POST or with `'GET'`. Default `tc3()`. */
  readonly signing?: SigningScheme | undefined;
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
