import { asObject } from '../ruleset/document/Json.ts';
import type { Comparer, Spot } from './Comparer.ts';
import { type Entries, type EntryEffects, compareEntries } from './compareEntries.ts';

/** Compares two maps by key. */
export function compareMap(effects: EntryEffects): Comparer {
  return ({ subject, before, after }, comparison) =>
    compareEntries(subject, [entriesOf(before), entriesOf(after)], effects, comparison);
}

function entriesOf({ value, path }: Spot): Entries {
  return new Map(Object.entries(asObject(value)).map(([key, entry]) => [key, { value: entry, path: [...path, key] }]));
}
