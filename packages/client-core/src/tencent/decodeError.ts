import type { ServiceError, ServiceErrorDetails } from '../errors/ServiceError.ts';
import { adviceForStatus } from '../transport/adviceFor.ts';
import type { Attempt } from '../transport/Attempt.ts';
import { cleanJson } from '../transport/cleanJson.ts';
import type { Failure, Reply, RetryAdvice } from '../transport/Outcome.ts';
import type { Secrets } from '../transport/redact.ts';
import type { TencentService } from './TencentService.ts';

/** What decoding an error needs to know of the client. */
export interface ErrorDecoder {
  readonly retry: TencentService['retry'];
  readonly ErrorClass: new (details: ServiceErrorDetails) => ServiceError;
}

interface ErrorEnvelope {
  readonly Response: {
    readonly Error: { readonly Code?: unknown; readonly Message?: unknown };
    readonly RequestId?: unknown;
  };
}

/**
 * Makes an error of the service's class out of an error envelope. A clock-skew code gets the advice `at-once`, which holds
 * only after the clock has been corrected. Returns undefined if there is no code. `answer` is the reply, parsed.
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
  const body = cleanJson(answer, secrets) as ErrorEnvelope;
  const { Error: error, RequestId: id } = body.Response;
  const { Code: code, Message: message } = error;
  if (typeof code !== 'string' || !code) return undefined;

  const requestId = typeof id === 'string' ? id : undefined;
  const advice = adviceForCode(code, retry) ?? adviceForStatus(status);
  const details = {
    ...attempt,
    code,
    message: typeof message === 'string' && message ? message : code,
    requestId,
    status,
    body,
    retryable: advice !== 'never',
  };
  return { ok: false, error: new ErrorClass(details), advice, requestId, reply };
}

function adviceForCode(code: string, retry: TencentService['retry']): RetryAdvice | undefined {
  if (retry.throttling.includes(code)) return 'always';
  if (retry['clock-skew'].includes(code)) return 'at-once';
  return retry.transient.includes(code) ? 'repeatable' : undefined;
}
