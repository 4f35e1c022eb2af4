import { getEventListeners } from 'node:events';
import { describe, expect, it } from 'vitest';
import { pendingTimers } from '../../test/pendingTimers.ts';
import { sleep } from './sleep.ts';

describe('sleep', () => {
  it('ends', async () => {
    const timers = pendingTimers();
    const { signal } = new AbortController();
    await expect(sleep(1, signal)).resolves.toBeUndefined();
    expect(timers.size).toBe(0);
    expect(getEventListeners(signal, 'abort')).toEqual([]);
  });

  it('sets no timer for a signal that has aborted, and clears it when one aborts', () => {
    const timers = pendingTimers();
    void sleep(1000, AbortSignal.abort());
    expect(timers.size).toBe(0);
    const controller = new AbortController();
    void sleep(1000, controller.signal);
    expect(timers.size).toBe(1);
    controller.abort();
    expect(timers.size).toBe(0);
  });
});
