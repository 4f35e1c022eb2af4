import { systemRuntime } from './transport/Runtime.ts';
import type { Waiter } from './Waiter.ts';
import { waitUntilOn } from './waitUntilOn.ts';

/**
 * Repeats a call until its output shows a state of success, and returns that output.
 *
 * Throws a WaiterError for a state of failure, a TimeoutError with the states seen last, the reason of the signal, or
 * whatever the call throws.
 */
export function waitUntil<Output>(waiter: Waiter<Output>): Promise<Output> {
  return waitUntilOn(systemRuntime, waiter);
}
