import { asObject } from '../ruleset/document/Json.ts';
import type { Effect } from './Change.ts';
import type { Comparer } from './Comparer.ts';
import { additiveFact, breakingFact, compareFact, documentation } from './compareFact.ts';
import { by, compareList } from './compareList.ts';
import { compareMembers } from './compareMembers.ts';
import { compareValues } from './compareValues.ts';

/** Something that callers use once it is there: they gain it, and miss it when it goes or becomes something else. */
const offer = compareFact({ added: 'additive', removed: 'breaking', changed: 'breaking' });

const waiter = compareMembers({
  description: documentation,
  path: breakingFact,
  success: compareValues({ added: 'additive', removed: 'breaking' }),
  failure: compareValues({ added: 'additive', removed: 'breaking' }),
});

const permissions = compareValues({ added: 'breaking', removed: 'additive' });

/** What changes of our own extensions mean. `docs/extensions` says who reads them. */
export const extensionsOfOperations: Readonly<Record<string, Comparer>> = {
  // A removed code leaves a documented union: what callers keyed by that union does not compile, and what they do on
  // the code is never done. One more falls into what an open union demands of them anyway.
  'x-error-codes': compareValues({ added: 'additive', removed: 'breaking' }),
  'x-selector': breakingFact,
  'x-pagination': offer,
  'x-waiters': compareList(by('name'), { added: 'additive', removed: 'breaking', each: waiter }),
  // Clients stop repeating what they repeated.
  'x-idempotency': offer,
  // A limit that is documented now held before; callers who kept to it exceed a lower one.
  'x-rate-limit': compareFact({ added: 'additive', removed: 'additive', changed: effectOfLimit }),
  // Each permission more is one that callers have to be given; a list that is documented now held before.
  'x-permissions': (pair, comparison) =>
    (pair.before.value === undefined ? additiveFact : permissions)(pair, comparison),
  'x-source': documentation,
  'x-errata': documentation,
};

export const extensionsOfSchemas: Readonly<Record<string, Comparer>> = {
  // The values that are known today: the type is open at the end, on both ways.
  'x-extensible-enum': compareValues({ added: 'additive', removed: 'additive' }),
  // A value that was masked reaches logs.
  'x-sensitive': compareFact({ added: 'additive', removed: 'breaking', changed: 'breaking' }),
};

/** A row of `x-error-catalogue`. */
export const errorRow: Comparer = compareMembers({
  status: breakingFact,
  // Clients repeat more than before, or less.
  retry: compareFact({
    added: 'additive',
    removed: 'breaking',
    changed: (before) => (before === 'none' ? 'additive' : 'breaking'),
  }),
  meaning: documentation,
  remedy: documentation,
  lists: documentation,
});

const seconds: Readonly<Record<string, number>> = { second: 1, minute: 60, hour: 3600, day: 86_400 };

function effectOfLimit(before: unknown, after: unknown): Effect {
  return perSecond(after) >= perSecond(before) ? 'additive' : 'breaking';
}

/** NaN, which is not greater than anything, where the limit has a unit that is not known. */
function perSecond(limit: unknown): number {
  const { requests, per } = asObject(limit);
  return Number(requests) / (seconds[String(per)] ?? Number.NaN);
}
