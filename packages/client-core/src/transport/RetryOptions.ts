/** How failures that are safe to retry are retried. */
export interface RetryOptions {
  /** Attempts in all, the first included. Default 3. */
  readonly maxAttempts?: number | undefined;
  /** Upper bound of the wait before the second attempt, in milliseconds; it doubles with each. Default 100. */
  readonly baseDelay?: number | undefined;
  /** Longest wait, in milliseconds; it caps Retry-After too. Default 20 000. */
  readonly maxDelay?: number | undefined;
}

/** Retries of a client. */
export interface ClientRetryOptions extends RetryOptions {
  /**
   * How many retries all calls of a client may make while none succeeds. Each call that succeeds gives a tenth of one
   * back, so that an outage does not multiply the load. Default 100.
   */
  readonly budget?: number | undefined;
}
