import type { Change, Effect } from './Change.ts';
import type { Comparer, Comparison, Spot } from './Comparer.ts';

type EntryEffect = Effect | ((entry: unknown, name: string) => Effect);

/** What it means that an entry appears or goes, and how one that stays is compared. */
export interface EntryEffects {
  readonly added: EntryEffect;
  readonly removed: EntryEffect;
  /** Compares an entry that both have. */
  readonly each: Comparer;
  /** What messages call an entry; without it, `<subject> <name>`. */
  readonly call?: (subject: string, name: string) => string;
}

/** Entries by what identifies them, whatever their order. */
export type Entries = ReadonlyMap<string, Spot>;

/** Compares two collections of named things. */
export function* compareEntries(
  subject: string,
  [before, after]: readonly [Entries, Entries],
  { added, removed, each, call = (parent, name) => `${parent} ${name}` }: EntryEffects,
  comparison: Comparison,
): Generator<Change> {
  for (const [name, spot] of before) {
    const other = after.get(name);
    const called = call(subject, name);
    if (other !== undefined) yield* each({ subject: called, owner: subject, before: spot, after: other }, comparison);
    else {
      yield { effect: effectOf(removed, spot, name), message: `${called} was removed`, side: 'old', path: spot.path };
    }
  }
  for (const [name, spot] of after) {
    if (before.has(name)) continue;
    yield {
      effect: effectOf(added, spot, name),
      message: `${call(subject, name)} is new`,
      side: 'new',
      path: spot.path,
    };
  }
}

function effectOf(effect: EntryEffect, { value }: Spot, name: string): Effect {
  return typeof effect === 'string' ? effect : effect(value, name);
}
