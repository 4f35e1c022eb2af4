import { ConnectionError } from '../errors/ConnectionError.ts';
import type { Attempt } from './Attempt.ts';
import type { Secrets } from './redact.ts';
import { safeCause } from './safeCause.ts';

/** Codes of failures that come before a byte of the request is sent. */
const NOT_SENT = /^(?:ECONNREFUSED|ENOTFOUND|EAI_AGAIN|UND_ERR_CONNECT_TIMEOUT)$/;

/** An error for what `fetch`, or reading its answer, threw. */
export function connectionError(
  thrown: unknown,
  answered: boolean,
  attempt: Attempt,
  secrets: Secrets,
): ConnectionError {
  const cause = safeCause(thrown, secrets);
  // It stands on the error itself, or on the cause that `fetch` wraps.
  const code = cause.code ?? cause.cause?.code;
  const sent = answered || !NOT_SENT.test(code ?? '');
  const message = `${answered ? 'the answer was cut off' : 'no answer'} (${code ?? (cause.cause ?? cause).message})`;
  return new ConnectionError(message, { ...attempt, cause, code, sent });
}
