import { TimeoutError } from './errors/TimeoutError.ts';
import { WaiterError } from './errors/WaiterError.ts';
import { selectPointer } from './json/selectPointer.ts';
import type { Runtime } from './transport/Runtime.ts';
import { withDeadline } from './transport/withDeadline.ts';
import type { Waiter } from './Waiter.ts';

/** `waitUntil`, with time and chance from outside. */
export function waitUntilOn<Output>({ random, sleep }: Runtime, waiter: Waiter<Output>): Promise<Output> {
  const { name, call, path, success, failure, reasons = [], options = {} } = waiter;
  const { timeout = 600_000, minDelay = 1000, maxDelay = 30_000 } = options;
  let attempts = 0;
  let states: readonly unknown[] | undefined;

  const expire = (): TimeoutError => {
    const wanted = `${list(success)} within ${timeout} ms`;
    const seen = states === undefined ? 'No answer was seen.' : `Last seen: ${list(states, ', ')}.`;
    return new TimeoutError(`${path} was not ${wanted}. ${seen}`, {
      operation: name,
      attempts,
      timeout,
      states,
    });
  };

  return withDeadline(timeout, options.signal, expire, async (signal) => {
    // oxlint-disable no-await-in-loop -- each answer decides whether there is another question
    for (;;) {
      attempts++;
      const output = await call({ signal });
      states = selectPointer(output, path);
      const failed = states.find((state) => failure.includes(state));
      if (failed !== undefined) {
        const why = reasons.flatMap((pointer) => selectPointer(output, pointer)).filter((reason) => reason);
        const because = why.length > 0 ? `: ${why.join('; ')}` : '';
        throw new WaiterError(`${path} is ${list([failed])}, from which it cannot become ${list(success)}${because}`, {
          operation: name,
          attempts,
          state: failed,
          output,
        });
      }
      if (states.length > 0 && states.every((state) => success.includes(state))) return output;
      const bound = Math.min(maxDelay, minDelay * 2 ** (attempts - 1));
      await sleep(minDelay + random() * Math.max(0, bound - minDelay), signal);
    }
  });
}

function list(states: readonly unknown[], separator = ' or '): string {
  return states.map((state) => JSON.stringify(state) ?? 'absent').join(separator) || 'nothing';
}
