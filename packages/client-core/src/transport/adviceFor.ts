import { ConnectionError } from '../errors/ConnectionError.ts';
import { UnexpectedResponseError } from '../errors/UnexpectedResponseError.ts';
import type { RetryAdvice } from './Outcome.ts';

/** When a failure without an error code of the service may be repeated. `error` may be anything that was thrown. */
export function adviceFor(error: unknown): RetryAdvice {
  if (error instanceof ConnectionError) return error.sent ? 'repeatable' : 'always';
  return error instanceof UnexpectedResponseError ? adviceForStatus(error.status) : 'never';
}

/** When an answer with this HTTP status may be repeated. */
export function adviceForStatus(status: number): RetryAdvice {
  if (status === 429) return 'always';
  return status >= 500 ? 'repeatable' : 'never';
}
