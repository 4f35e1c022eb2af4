import type { ClientOptions } from '../ClientOptions.ts';
import type { CallRequest } from './CallRequest.ts';
import { exchange } from './exchange.ts';
import { requireMembers } from './requireMembers.ts';
import { RetryBudget } from './RetryBudget.ts';
import { runCall } from './runCall.ts';
import type { Runtime } from './Runtime.ts';
import type { Sender } from './Sender.ts';
import { signing } from './signing.ts';
import type { Wire } from './Wire.ts';

/** 9999-12-31T23:59:59Z, in milliseconds: the last time that can be signed. A clock beyond it could sign nothing more. */
const LAST_DATE = 253_402_300_799_000;

/**
 * Makes what sends the calls of a client. For each attempt: take the credentials and the time, sign, send, decode. If the
 * service objects to the time, its own is taken over; if it refuses a token, another one is asked for; once per call.
 */
export function createSend<Credentials, Request extends CallRequest>(
  runtime: Runtime,
  wire: Wire<Credentials, Request>,
  options: ClientOptions,
): Sender<Request>['send'] {
  const { clock = Date.now, retry, timeout = 60_000, log } = options;
  let clockOffset = 0;
  const now = (): number => clock() + clockOffset;
  const budget = new RetryBudget(retry ? retry.budget : undefined);
  const transport = { ...runtime, retry, timeout, log, now, budget };
  /** Refused to a call that may not have been repeated; the next one asks for others. */
  let refused: Credentials | undefined;

  return async (request) => {
    const { operation } = request;
    if (request.validate ?? options.validate) requireMembers(request);
    const sign = await signing(operation, () => wire.prepare(request));
    let cured = false;
    let rejected = refused;

    return runCall(transport, request, async (attempts, signal) => {
      if (refused === rejected) refused = undefined;
      const credentials = await wire.credentialsFor(operation, rejected);
      const signed = await signing(operation, () => sign(credentials, Math.floor(now() / 1000)));
      // The provider may have taken long, and not every `fetch` looks at the signal.
      signal.throwIfAborted();
      const attempt = { operation, attempts };
      const { fetch = globalThis.fetch } = options;
      const reply = await exchange(fetch, signed, signal, attempt, signed.secrets);
      const outcome = wire.decode(reply, attempt, signed.secrets, request);
      if (outcome.ok || outcome.advice !== 'at-once') return outcome;

      const date = Date.parse(reply.headers.get('date') ?? '');
      const cure = cured ? undefined : wire.cureFor(outcome, credentials, Math.abs(date - now()));
      cured = true;
      if (cure === 'credentials') {
        rejected = credentials;
        refused = credentials;
        return outcome;
      }
      const corrected = cure === 'time' && date >= 0 && date <= LAST_DATE;
      if (corrected) clockOffset = date - clock();
      return corrected ? outcome : { ...outcome, advice: 'never' };
    });
  };
}
