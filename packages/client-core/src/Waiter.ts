import type { CallOptions } from './CallOptions.ts';

/** How long and how often a waiter asks. */
export interface WaiterOptions {
  /** Ends the wait. Its `reason` is thrown as it is. */
  readonly signal?: AbortSignal | undefined;
  /** Time in all, in milliseconds. Default 600 000. */
  readonly timeout?: number | undefined;
  /** Shortest wait between two calls, in milliseconds. The first wait is as long; then it grows. Default 1 000. */
  readonly minDelay?: number | undefined;
  /** Longest wait between two calls, in milliseconds. Default 30 000. */
  readonly maxDelay?: number | undefined;
}

/** What is waited for. */
export interface Waiter<Output> {
  /** Name of the waiter, for its errors. */
  readonly name: string;
  /** Asks for the state. Its options hold the signal that ends the wait. */
  readonly call: (options: CallOptions) => Promise<Output>;
  /** JSON pointer to the state in the output. `*` is every element of an array, and there must be one. */
  readonly path: string;
  /** Every state must be one of these. */
  readonly success: readonly unknown[];
  /** None of the states may be one of these. */
  readonly failure: readonly unknown[];
  /** JSON pointers to what says why, after a failure. */
  readonly reasons?: readonly string[] | undefined;
  readonly options?: WaiterOptions | undefined;
}
