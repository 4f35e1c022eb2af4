import { asObject } from '../ruleset/document/Json.ts';
import { childOf } from './childOf.ts';
import type { Comparer } from './Comparer.ts';
import { breakingFact } from './compareFact.ts';

/** Compares an object member by member. A member that the table does not have is compared as a whole, and breaks. */
export function compareMembers(table: Readonly<Record<string, Comparer>>): Comparer {
  return function* (pair, comparison) {
    const [before, after] = [asObject(pair.before.value), asObject(pair.after.value)];
    for (const key of new Set([...Object.keys(before), ...Object.keys(after)])) {
      // Most members are plain and the same.
      if (before[key] === after[key] && typeof before[key] !== 'object') continue;
      yield* (table[key] ?? breakingFact)(childOf(pair, key), comparison);
    }
  };
}

/** For members that are compared elsewhere. */
export const elsewhere: Comparer = () => [];
