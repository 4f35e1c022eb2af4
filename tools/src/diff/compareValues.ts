import { compareList } from './compareList.ts';
import type { Comparer } from './Comparer.ts';
import type { EntryEffects } from './compareEntries.ts';

/** Compares two lists of plain values as sets. */
export function compareValues(effects: Pick<EntryEffects, 'added' | 'removed'>): Comparer {
  return compareList((value) => (typeof value === 'string' ? value : JSON.stringify(value)), {
    ...effects,
    each: () => [],
  });
}
