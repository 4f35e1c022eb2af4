import type { ServiceError, ServiceErrorDetails } from './errors/ServiceError.ts';
import type { LogEvent } from './LogEvent.ts';
import type { ClientRetryOptions } from './transport/RetryOptions.ts';

/** How a client is set up, whatever the vendor. */
export interface ClientOptions {
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
