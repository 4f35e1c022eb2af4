import { ConfigurationError } from '../errors/ConfigurationError.ts';

/** The longest time that timers know; a longer one would fire at once. */
const LONGEST = 2 ** 31 - 1;

/**
 * Runs `work` until it ends, `caller` aborts (its reason is thrown as it is) or `timeout` milliseconds are over (what
 * `expire` makes is thrown). This holds too for work that does not listen to its signal. Afterwards no timer and no
 * listener is left.
 */
export async function withDeadline<T>(
  timeout: number,
  caller: AbortSignal | null | undefined,
  expire: () => Error,
  work: (signal: AbortSignal, remaining: () => number) => Promise<T>,
): Promise<T> {
  if (!(timeout > 0)) throw new ConfigurationError('`timeout` must be more than 0 milliseconds');
  caller?.throwIfAborted();
  const controller = new AbortController();
  const { signal } = controller;
  const aborted = new Promise<never>((_, reject) => {
    signal.addEventListener('abort', () => reject(signal.reason));
  });
  const ends = performance.now() + timeout;
  const forward = (): void => controller.abort(caller?.reason);
  const timer = setTimeout(() => controller.abort(expire()), Math.min(timeout, LONGEST));
  caller?.addEventListener('abort', forward);
  try {
    return await Promise.race([aborted, work(signal, () => ends - performance.now())]);
  } finally {
    clearTimeout(timer);
    caller?.removeEventListener('abort', forward);
  }
}
