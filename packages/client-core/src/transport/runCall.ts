import type { CloudContractsError } from '../errors/CloudContractsError.ts';
import { TimeoutError } from '../errors/TimeoutError.ts';
import type { LoggedFailure } from '../LogEvent.ts';
import { adviceFor } from './adviceFor.ts';
import type { CallRequest } from './CallRequest.ts';
import { nextDelay } from './nextDelay.ts';
import type { Failure, Outcome } from './Outcome.ts';
import type { Transport } from './Transport.ts';
import { withDeadline } from './withDeadline.ts';

/**
 * Runs a call: attempts until one succeeds or must not be repeated, within the time of the call. Returns the outcome of
 * the last one. What an attempt throws counts as its outcome.
 */
export function runCall(
  transport: Transport,
  request: CallRequest,
  attemptOnce: (attempt: number, signal: AbortSignal) => Promise<Outcome>,
): Promise<Outcome> {
  const { operation, onAttempt, timeout = transport.timeout } = request;
  const { log, budget } = transport;
  let attempt = 0;
  let reason: CloudContractsError | undefined;

  const expire = (): TimeoutError =>
    new TimeoutError(`not done within ${timeout} ms`, {
      operation,
      attempts: attempt,
      timeout,
      cause: reason,
    });

  return withDeadline(timeout, request.signal, expire, async (signal, remaining) => {
    let delay = 0;
    // oxlint-disable no-await-in-loop -- an attempt depends on the one before it
    for (;;) {
      attempt++;
      onAttempt?.({ attempt, delay, reason });
      log?.({ type: 'attempt-start', operation, attempt });
      const started = performance.now();
      const outcome = await attemptOnce(attempt, signal).catch(failureOf);
      const { reply, requestId } = outcome;
      log?.({
        type: 'attempt-end',
        operation,
        attempt,
        duration: performance.now() - started,
        status: reply?.status,
        requestId,
        failure: outcome.ok ? undefined : describe(outcome.error),
      });
      if (outcome.ok) {
        budget.give();
        return outcome;
      }
      const wait = nextDelay(outcome, attempt, request, transport);
      // A wait that the deadline would cut short is no use: the failure says more than a timeout.
      if (wait === undefined || wait >= remaining() || !budget.take()) return outcome;
      delay = wait;
      // Only errors of ours are worth another attempt.
      reason = outcome.error as CloudContractsError;
      log?.({ type: 'retry', operation, attempt: attempt + 1, delay, failure: describe(reason) });
      await transport.sleep(delay, signal);
    }
  });
}

function failureOf(error: unknown): Failure {
  return { ok: false, error, advice: adviceFor(error) };
}

function describe(error: unknown): LoggedFailure {
  // A caller may abort with anything, even null.
  const { name, code } = Object(error) as { readonly name?: unknown; readonly code?: unknown };
  return { name: String(name), code: typeof code === 'string' ? code : undefined };
}
