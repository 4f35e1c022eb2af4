import { exchange } from '../transport/exchange.ts';
import { RetryBudget } from '../transport/RetryBudget.ts';
import { runCall } from '../transport/runCall.ts';
import type { Runtime } from '../transport/Runtime.ts';
import { decodeEnvelope } from './decodeEnvelope.ts';
import type { ErrorDecoder } from './decodeError.ts';
import { signing } from './signing.ts';
import type { Protocol } from './Protocol.ts';
import { requireMembers } from './requireMembers.ts';
import { resolveCredentials } from './resolveCredentials.ts';
import type { Sender } from './Sender.ts';
import type { TencentClientOptions } from './TencentClientOptions.ts';

/** 9999-12-31T23:59:59Z, in milliseconds: the last time that can be signed. A clock beyond it could sign nothing more. */
const LAST_DATE = 253_402_300_799_000;

/**
 * Makes what sends the calls of a client. For each attempt: take the credentials and the time, sign, send, decode. If the
 * service objects to the time, its own is taken over, once per call.
 */
export function createSend(
  runtime: Runtime,
  protocol: Protocol,
  errors: ErrorDecoder,
  options: TencentClientOptions,
): Sender['send'] {
  const { credentials: source, clock = Date.now, retry, timeout = 60_000, log } = options;
  let clockOffset = 0;
  const now = (): number => clock() + clockOffset;
  const budget = new RetryBudget(retry ? retry.budget : undefined);
  const transport = { ...runtime, retry, timeout, log, now, budget };

  return async (request) => {
    const { operation } = request;
    if (request.validate ?? options.validate) requireMembers(request);
    const sign = await signing(operation, () => protocol(request));
    let clockWasSet = false;

    return runCall(transport, request, async (attempts, signal) => {
      const credentials = await resolveCredentials(source, operation);
      const signed = await signing(operation, () => sign(credentials, Math.floor(now() / 1000)));
      // The provider may have taken long, and not every `fetch` looks at the signal.
      signal.throwIfAborted();
      const { secretId, secretKey, token } = credentials;
      const secrets = [secretId, secretKey, token, signed.signature];
      const attempt = { operation, attempts };
      const { fetch = globalThis.fetch } = options;
      const reply = await exchange(fetch, signed, signal, attempt, secrets);
      const outcome = decodeEnvelope(reply, errors, attempt, secrets);
      if (outcome.ok || outcome.advice !== 'at-once') return outcome;

      const date = Date.parse(reply.headers.get('date') ?? '');
      const corrected = !clockWasSet && date >= 0 && date <= LAST_DATE;
      if (corrected) clockOffset = date - clock();
      clockWasSet = true;
      return corrected ? outcome : { ...outcome, advice: 'never' };
    });
  };
}
