import type { CallRequest } from './CallRequest.ts';
import type { Failure, RetryAdvice } from './Outcome.ts';
import { parseRetryAfter } from './parseRetryAfter.ts';
import type { RetryOptions } from './RetryOptions.ts';
import type { Transport } from './Transport.ts';

/**
 * The wait after a failed attempt, in milliseconds; undefined if the call must not be repeated.
 *
 * It is a random part of a bound that doubles (full jitter), not shorter than Retry-After, never longer than `maxDelay`.
 */
export function nextDelay(
  { advice, reply }: Failure,
  attempt: number,
  request: Pick<CallRequest, 'retry' | 'idempotency' | 'members'>,
  transport: Pick<Transport, 'retry' | 'random' | 'now'>,
): number | undefined {
  const { retry = transport.retry } = request;
  const setting = (name: keyof RetryOptions, fallback: number): number =>
    (retry || {})[name] ?? (transport.retry || {})[name] ?? fallback;

  if (retry === false || !(attempt < setting('maxAttempts', 3)) || !isAllowed(advice, request)) return undefined;
  if (advice === 'at-once') return 0;
  const maxDelay = setting('maxDelay', 20_000);
  const jitter = transport.random() * Math.min(maxDelay, setting('baseDelay', 100) * 2 ** (attempt - 1));
  const retryAfter = parseRetryAfter(reply?.headers.get('retry-after'), transport.now());
  return Math.min(maxDelay, Math.max(jitter, retryAfter));
}

/** What may have been carried out is repeated only if it reads, or if the input holds a token. */
function isAllowed(advice: RetryAdvice, request: Pick<CallRequest, 'idempotency' | 'members'>): boolean {
  if (advice !== 'repeatable') return advice !== 'never';
  const { idempotency } = request;
  return typeof idempotency === 'object' ? Boolean(request.members[idempotency.token]) : idempotency === 'read';
}
