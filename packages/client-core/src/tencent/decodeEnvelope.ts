import { isObject } from '../json/isObject.ts';
import { adviceForStatus } from '../transport/adviceFor.ts';
import type { Attempt } from '../transport/Attempt.ts';
import type { Outcome, Reply, RetryAdvice } from '../transport/Outcome.ts';
import { redact, type Secrets } from '../transport/redact.ts';
import { unexpectedResponse } from '../transport/unexpectedResponse.ts';
import { decodeError, type ErrorDecoder } from './decodeError.ts';

/** Takes an answer out of its envelope: `{Response: {…}}`, or `{Response: {Error: {Code, Message}, RequestId}}`. */
export function decodeEnvelope(reply: Reply, errors: ErrorDecoder, attempt: Attempt, secrets: Secrets): Outcome {
  const { status, text } = reply;
  const succeeded = status >= 200 && status < 300;
  const unexpected = (problem: string, advice: RetryAdvice = adviceForStatus(status)): Outcome => {
    return { ok: false, error: unexpectedResponse(reply, problem, attempt, secrets), advice, reply };
  };

  let body: unknown;
  try {
    body = JSON.parse(text);
  } catch {
    // Nothing, or an object without its end, is what a broken connection leaves behind.
    const cut = succeeded && /^\s*(?:\{|$)/.test(text);
    return unexpected(text ? 'is not JSON' : 'is empty', cut ? 'repeatable' : undefined);
  }
  const response = isObject(body) ? body['Response'] : undefined;
  if (!isObject(response)) return unexpected('is not an envelope {"Response": {…}}');
  const { Error: error, RequestId: requestId } = response;
  if (error !== undefined && error !== null) {
    return decodeError(body, reply, errors, attempt, secrets) ?? unexpected('has an error without a code');
  }
  if (!succeeded) return unexpected('has no error, despite its status');
  return {
    ok: true,
    data: response,
    requestId: typeof requestId === 'string' ? redact(requestId, secrets) : undefined,
    reply,
  };
}
