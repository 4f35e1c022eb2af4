/** An answer, read to its end. */
export interface Reply {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
}

/**
 * When a failed attempt may be repeated.
 * - `always`: nothing was carried out.
 * - `repeatable`: it may have been carried out, so only where a repetition does no harm.
 * - `at-once`: nothing was carried out, and the cause has been removed.
 */
export type RetryAdvice = 'always' | 'repeatable' | 'at-once' | 'never';

/** What an attempt, or a call, came to. */
export type Outcome = Success | Failure;

export interface Success {
  readonly ok: true;
  readonly data: unknown;
  readonly error?: undefined;
  readonly requestId: string | undefined;
  readonly reply: Reply;
}

export interface Failure {
  readonly ok: false;
  /** One of our errors, or what the caller's own code threw. */
  readonly error: unknown;
  readonly advice: RetryAdvice;
  readonly requestId?: string | undefined;
  /** The answer, if it can be read. */
  readonly reply?: Reply | undefined;
}
