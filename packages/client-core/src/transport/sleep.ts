/** Waits; for ever, if the signal aborts. It leaves no timer and no listener behind. Whoever aborts has stopped listening. */
export function sleep(ms: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    if (signal.aborted) return;
    const stop = (): void => clearTimeout(timer);
    const timer = setTimeout(() => {
      // A waiter sleeps often on one signal, and Node warns of eleven listeners.
      signal.removeEventListener('abort', stop);
      resolve();
    }, ms);
    signal.addEventListener('abort', stop);
  });
}
