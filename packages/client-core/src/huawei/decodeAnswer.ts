import { isObject } from '../json/isObject.ts';
import { adviceForStatus } from '../transport/adviceFor.ts';
import type { Attempt } from '../transport/Attempt.ts';
import type { Outcome, Reply, RetryAdvice } from '../transport/Outcome.ts';
import type { Secrets } from '../transport/redact.ts';
import { unexpectedResponse } from '../transport/unexpectedResponse.ts';
import { decodeError, type ErrorDecoder } from './decodeError.ts';

/**
 * Reads an answer: the output, as JSON or nothing, with a status of success, and an error with any other. A body that says
 * `error_code` and `error_msg` is an error whatever the status: some documented codes come with 200.
 *
 * A 401 gets the advice `at-once`, whatever its body: a gateway's may be a page. It holds only if there is another token.
 */
export function decodeAnswer(
  reply: Reply,
  errors: ErrorDecoder,
  attempt: Attempt,
  secrets: Secrets,
  success: number | undefined,
): Outcome {
  const outcome = read(reply, errors, attempt, secrets, success);
  return outcome.ok || reply.status !== 401 ? outcome : { ...outcome, advice: 'at-once' };
}

function read(
  reply: Reply,
  errors: ErrorDecoder,
  attempt: Attempt,
  secrets: Secrets,
  success: number | undefined,
): Outcome {
  const { status, text } = reply;
  const succeeded = status === success || (status >= 200 && status < 300);
  const unexpected = (problem: string, advice: RetryAdvice = adviceForStatus(status)): Outcome => {
    return { ok: false, error: unexpectedResponse(reply, problem, attempt, secrets), advice, reply };
  };
  if (succeeded && text === '') return { ok: true, data: undefined, requestId: undefined, reply };

  let body: unknown;
  try {
    body = JSON.parse(text);
  } catch {
    // An object or a list without its end is what a broken connection leaves behind.
    const cut = succeeded && /^\s*[{[]/.test(text);
    return unexpected(text ? 'is not JSON' : 'is empty', cut ? 'repeatable' : undefined);
  }
  if (succeeded && !tellsError(body)) {
    const isOutput = isObject(body) || Array.isArray(body);
    return isOutput ? { ok: true, data: body, requestId: undefined, reply } : unexpected('is no object or list');
  }
  return decodeError(body, reply, errors, attempt, secrets) ?? unexpected('is none of the documented errors');
}

/** An output that tells of a task may have an `error_code`, but no message. */
function tellsError(body: unknown): boolean {
  if (!isObject(body)) return false;
  const { error_code: code, error_msg: message } = body;
  return typeof code === 'string' && typeof message === 'string' && code !== '' && message !== '';
}
