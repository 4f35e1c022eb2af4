import type { CloudContractsError } from './errors/CloudContractsError.ts';
import type { RetryOptions } from './transport/RetryOptions.ts';

/** What one call may change. */
export interface CallOptions {
  /** Ends the call. Its `reason` is thrown as it is. */
  readonly signal?: AbortSignal | undefined;
  /** Time for the whole call with all its attempts and waits, in milliseconds. The client's, or 60 000. */
  readonly timeout?: number | undefined;
  /** Headers beside the client's. Those that belong to the protocol cannot be changed. */
  readonly headers?: Readonly<Record<string, string>> | undefined;
  /** `false`: one attempt. */
  readonly retry?: RetryOptions | false | undefined;
  /** Whether required members are checked before the input is sent. The client's, or `false`. */
  readonly validate?: boolean | undefined;
  /** Called as each attempt begins. What it throws fails the call. */
  readonly onAttempt?: ((event: AttemptEvent) => void) | undefined;
}

/** An attempt that begins. */
export interface AttemptEvent {
  /** 1 for the first. */
  readonly attempt: number;
  /** How long was waited before it, in milliseconds. */
  readonly delay: number;
  /** What the attempt before it failed with. */
  readonly reason: CloudContractsError | undefined;
}
