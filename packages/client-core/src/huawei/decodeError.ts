import type { ServiceError, ServiceErrorDetails } from '../errors/ServiceError.ts';
import { isObject } from '../json/isObject.ts';
import { adviceForStatus } from '../transport/adviceFor.ts';
import type { Attempt } from '../transport/Attempt.ts';
import { cleanJson } from '../transport/cleanJson.ts';
import type { Failure, Reply, RetryAdvice } from '../transport/Outcome.ts';
import type { Secrets } from '../transport/redact.ts';
import type { HuaweiService } from './HuaweiService.ts';

/** What decoding an error needs to know of the client. */
export interface ErrorDecoder {
  readonly retry: HuaweiService['retry'];
  readonly ErrorClass: new (details: ServiceErrorDetails) => ServiceError;
}

/**
 * Makes an error of the service's class out of any of the documented shapes: `{error: {code, message}}`, the same under the
 * name of a fault (`badRequest`), and `{error_code, error_msg}`, to which some services add members that the error's `body`
 * holds. Returns undefined if the body has none of them. `answer` is the reply, parsed.
 */
export function decodeError(
  answer: unknown,
  reply: Reply,
  { retry, ErrorClass }: ErrorDecoder,
  attempt: Attempt,
  secrets: Secrets,
): Failure | undefined {
  const { status } = reply;
  // Without credentials: a message may echo what was sent.
  const body = cleanJson(answer, secrets);
  const found = isObject(body) ? codeIn(body, status) : undefined;
  if (found === undefined) return undefined;

  const { code, message } = found;
  const advice = adviceForCode(code, retry) ?? adviceForStatus(status);
  const details = {
    ...attempt,
    code,
    message: typeof message === 'string' && message ? message : code,
    requestId: undefined,
    status,
    body,
    retryable: advice === 'always' || advice === 'repeatable',
  };
  return { ok: false, error: new ErrorClass(details), advice, reply };
}

function codeIn(
  body: Readonly<Record<string, unknown>>,
  status: number,
): { code: string; message: unknown } | undefined {
  const { error_code: own, error_msg: text } = body;
  if (typeof own === 'string') return { code: own, message: text };
  // Some services require neither member.
  if (typeof text === 'string') return { code: String(status), message: text };
  const [fault, detail] = Object.entries(body).find(([, value]) => isObject(value)) ?? [];
  if (fault === undefined || !isObject(detail)) return undefined;
  // Some services send the status as a number, and no code.
  const { code = fault, message } = detail;
  return typeof code === 'string' || typeof code === 'number' ? { code: String(code), message } : undefined;
}

function adviceForCode(code: string, retry: HuaweiService['retry']): RetryAdvice | undefined {
  if (retry.throttling.includes(code)) return 'always';
  return retry.transient.includes(code) ? 'repeatable' : undefined;
}
