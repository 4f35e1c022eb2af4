import { isDeepStrictEqual } from 'node:util';
import { isObject } from '../ruleset/document/Json.ts';
import type { Change, Effect } from './Change.ts';
import { childOf } from './childOf.ts';
import type { Comparer, Pair } from './Comparer.ts';
import { describeValue } from './describeValue.ts';

/** What it means that something appears, goes, or is something else. */
export interface Effects {
  readonly added: Effect;
  readonly removed: Effect;
  readonly changed: Effect | ((before: unknown, after: unknown) => Effect);
}

/** Compares a value: one that is an object member by member, unless what a change means depends on both as a whole. */
export function compareFact({ added, removed, changed }: Effects): Comparer {
  return function* compare(pair: Pair): Generator<Change> {
    const { subject, before, after } = pair;
    if (isDeepStrictEqual(before.value, after.value)) return;
    if (typeof changed === 'string' && isObject(before.value) && isObject(after.value)) {
      const keys = new Set([...Object.keys(before.value), ...Object.keys(after.value)]);
      for (const key of keys) yield* compare(childOf(pair, key));
      return;
    }
    const was = describeValue(before.value);
    const is = describeValue(after.value);
    if (before.value === undefined) {
      yield { effect: added, message: `${subject} ${is} is new`, side: 'new', path: after.path };
    } else if (after.value === undefined) {
      yield { effect: removed, message: `${subject} ${was} was removed`, side: 'old', path: before.path };
    } else {
      const effect = typeof changed === 'string' ? changed : changed(before.value, after.value);
      yield { effect, message: `${subject} is ${is} instead of ${was}`, side: 'new', path: after.path };
    }
  };
}

/** Whatever becomes of it, callers notice. Also for what the tables do not know: better once too often than missed. */
export const breakingFact = compareFact({ added: 'breaking', removed: 'breaking', changed: 'breaking' });

/** Whatever becomes of it, nothing that worked before stops working. */
export const additiveFact = compareFact({ added: 'additive', removed: 'additive', changed: 'additive' });

/** Words for people. */
export const documentation = compareFact({
  added: 'documentation',
  removed: 'documentation',
  changed: 'documentation',
});
