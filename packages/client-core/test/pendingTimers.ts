import { onTestFinished, vi } from 'vitest';

/**
 * From now until the end of the test: how many timers were set and have neither fired nor been cleared. One that keeps no
 * process alive does not count: `fetch` has such a one for its connections.
 */
export function pendingTimers(): { readonly size: number } {
  const pending = new Set<NodeJS.Timeout>();
  const { setTimeout: set, clearTimeout: clear } = globalThis;
  const setting = vi.spyOn(globalThis, 'setTimeout').mockImplementation(((work: () => void, ms: number) => {
    const timer = set(() => {
      pending.delete(timer);
      work();
    }, ms);
    pending.add(timer);
    return timer;
  }) as typeof set);
  const clearing = vi.spyOn(globalThis, 'clearTimeout').mockImplementation((timer) => {
    pending.delete(timer as NodeJS.Timeout);
    clear(timer);
  });
  onTestFinished(() => {
    setting.mockRestore();
    clearing.mockRestore();
  });
  return {
    get size() {
      return [...pending].filter((timer) => timer.hasRef()).length;
    },
  };
}
