import type { Outcome } from './Outcome.ts';

/** What a call that ended so returns, or throws. */
export function dataOf(outcome: Outcome): unknown {
  if (outcome.ok) return outcome.data;
  throw outcome.error;
}
