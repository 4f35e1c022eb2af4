import type { Direction } from '../ruleset/document/schemasOf.ts';
import type { Comparer } from './Comparer.ts';
import { compareFact, documentation } from './compareFact.ts';
import { elsewhere } from './compareMembers.ts';
import { compareValues } from './compareValues.ts';
import { extensionsOfSchemas } from './extensionRules.ts';
import { wordsAndMarks } from './wordsAndMarks.ts';
import { effectOfShift, type Shift } from './Shift.ts';

type ShiftOf = (before: unknown, after: unknown) => Shift;

const atLeast: ShiftOf = (before, after) => (Number(after) > Number(before) ? 'narrower' : 'wider');
const atMost: ShiftOf = (before, after) => (Number(after) < Number(before) ? 'narrower' : 'wider');
const multiples: ShiftOf = (before, after) => {
  if (Number(after) % Number(before) === 0) return 'narrower';
  return Number(before) % Number(after) === 0 ? 'wider' : 'other';
};
const flag: ShiftOf = (_, after) => (after === true ? 'narrower' : 'wider');
const other: ShiftOf = () => 'other';

/** Keywords that restrict the values of a schema, each with what a change of its value does to them. */
const constraints: Readonly<Record<string, ShiftOf>> = {
  type: shiftOfTypes,
  const: other,
  minimum: atLeast,
  exclusiveMinimum: atLeast,
  minLength: atLeast,
  minItems: atLeast,
  minProperties: atLeast,
  minContains: atLeast,
  maximum: atMost,
  exclusiveMaximum: atMost,
  maxLength: atMost,
  maxItems: atMost,
  maxProperties: atMost,
  maxContains: atMost,
  multipleOf: multiples,
  uniqueItems: flag,
  format: other,
  pattern: other,
  contentEncoding: other,
  contentMediaType: other,
  dependentRequired: other,
};

/** How the keywords of a schema are compared whose values are no schemas. What is not here breaks, see `compareMembers`. */
export function schemaKeywords(direction: Direction): Readonly<Record<string, Comparer>> {
  const effect = effectOfShift[direction];
  const constraint = (shiftOf: ShiftOf): Comparer =>
    compareFact({
      added: effect.narrower,
      removed: effect.wider,
      changed: (before, after) => effect[shiftOf(before, after)],
    });
  const values = compareValues({ added: effect.wider, removed: effect.narrower });
  return {
    ...Object.fromEntries(Object.entries(constraints).map(([keyword, shiftOf]) => [keyword, constraint(shiftOf)])),
    enum: (pair, comparison) =>
      (Array.isArray(pair.before.value) && Array.isArray(pair.after.value) ? values : constraint(other))(
        pair,
        comparison,
      ),
    // A default that is documented now held before; another one changes what a call means that leaves the value out.
    default: compareFact({ added: 'additive', removed: 'breaking', changed: 'breaking' }),
    // See `compareRequired`.
    required: elsewhere,
    title: documentation,
    $comment: documentation,
    ...wordsAndMarks,
    ...extensionsOfSchemas,
  };
}

function shiftOfTypes(before: unknown, after: unknown): Shift {
  const [old, now] = [typesOf(before), typesOf(after)];
  if (old.every((type) => now.includes(type))) return 'wider';
  return now.every((type) => old.includes(type)) ? 'narrower' : 'other';
}

/** Every integer is a number. */
function typesOf(type: unknown): unknown[] {
  const types = [type].flat();
  return types.includes('number') ? [...types, 'integer'] : types;
}
