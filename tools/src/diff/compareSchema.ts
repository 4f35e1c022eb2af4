import { isDeepStrictEqual } from 'node:util';
import { follow } from '../ruleset/document/follow.ts';
import { type JsonObject, asObject, isObject } from '../ruleset/document/Json.ts';
import { toPointer } from '../ruleset/document/JsonPath.ts';
import type { Direction } from '../ruleset/document/schemasOf.ts';
import type { Change } from './Change.ts';
import { called } from './called.ts';
import type { Comparer, Comparison, Pair, Spot } from './Comparer.ts';
import { itemsOf } from './compareList.ts';
import { compareMap } from './compareMap.ts';
import { compareMembers } from './compareMembers.ts';
import { describeValue } from './describeValue.ts';
import { matchBranches } from './matchBranches.ts';
import { schemaKeywords } from './schemaKeywords.ts';
import { effectOfShift, requirement, type Shift } from './Shift.ts';
import { variantsOf } from './variantsOf.ts';

/** Compares the schemas of a value that travels in one direction. Each pair of data types is compared once. */
export const compareSchema: Readonly<Record<Direction, Comparer>> = {
  request: schemaComparer('request'),
  response: schemaComparer('response'),
};

/** What `Comparison.compared` holds. */
export function comparisonKey(direction: Direction, { before, after }: Pick<Pair, 'before' | 'after'>): string {
  return `${direction} ${toPointer(before.path)} ${toPointer(after.path)}`;
}

function schemaComparer(direction: Direction): Comparer {
  const effect = effectOfShift[direction];

  const compare: Comparer = function* (pair, comparison) {
    const { subject, before, after } = pair;
    const [old, now] = [variantsOf(before), variantsOf(after)];
    if ((old === undefined) !== (now === undefined)) {
      yield* compareBranches({ subject, keyword: 'variant', old: old ?? [before], now: now ?? [after] }, comparison);
    } else if (isReference(before.value) || isReference(after.value)) {
      yield* compareKeywords({ ...pair, before: withoutReference(before), after: withoutReference(after) }, comparison);
      postpone(behindReferences(pair, comparison), comparison);
    } else if (isObject(before.value) && isObject(after.value)) {
      yield* compareKeywords(pair, comparison);
    } else {
      yield* compareExtremes(pair);
    }
  };

  function postpone(pair: Pair, comparison: Comparison): void {
    const key = comparisonKey(direction, pair);
    if (comparison.compared.has(key)) return;
    comparison.compared.add(key);
    comparison.postponed.push(compare(pair, comparison));
  }

  function* compareKeywords(pair: Pair, comparison: Comparison): Generator<Change> {
    yield* compareRequired(pair);
    yield* compareMembers(keywords)(pair, comparison);
  }

  /** Schemas one of which allows everything (`true`, or none at all) or nothing (`false`). */
  function* compareExtremes({ subject, before, after }: Pair): Generator<Change> {
    const [old, now] = [before.value ?? true, after.value ?? true];
    if (isDeepStrictEqual(old, now)) return;
    const [side, { path }] = after.value === undefined ? (['old', before] as const) : (['new', after] as const);
    const message = `${subject} is ${describeSchema(now)} instead of ${describeSchema(old)}`;
    yield { effect: effect[shiftOfExtremes(old, now)], message, side, path };
  }

  /** What goes with its property is no news of its own. */
  function* compareRequired(pair: Pair): Generator<Change> {
    const [before, after] = [requiredOf(pair.before), requiredOf(pair.after)];
    const gone = (name: string): boolean => has(pair.before, name) && !has(pair.after, name);
    const { narrower, wider } = requirement[direction];
    for (const [name, path] of after) {
      if (!before.has(name))
        yield { effect: effect.narrower, message: `${pair.subject}.${name} ${narrower}`, side: 'new', path };
    }
    for (const [name, path] of before) {
      if (after.has(name) || gone(name)) continue;
      yield { effect: effect.wider, message: `${pair.subject}.${name} ${wider}`, side: 'old', path };
    }
  }

  /** Each variant more is wider, each part more of `allOf` narrower. */
  function* compareBranches({ subject, keyword, old, now }: Branches, comparison: Comparison): Generator<Change> {
    const [more, less] = keyword === 'allOf' ? (['narrower', 'wider'] as const) : (['wider', 'narrower'] as const);
    const { pairs, removed, added } = matchBranches(old, now);
    for (const [before, after] of pairs) yield* compare({ subject, owner: subject, before, after }, comparison);
    for (const { value, path } of removed) {
      const message = `${subject}: ${keyword} ${describeSchema(value)} was removed`;
      yield { effect: effect[less], message, side: 'old', path };
    }
    for (const { value, path } of added) {
      yield {
        effect: effect[more],
        message: `${subject}: ${keyword} ${describeSchema(value)} is new`,
        side: 'new',
        path,
      };
    }
  }

  /** No `oneOf` at all allows everything; no `allOf` is one without parts. */
  const branches =
    (keyword: Branches['keyword']): Comparer =>
    (pair, comparison) => {
      const { owner: subject, before, after } = pair;
      const isExtreme = before.value === undefined || after.value === undefined;
      if (isExtreme && keyword !== 'allOf') return compareExtremes(pair);
      return compareBranches({ subject, keyword, old: itemsOf(before), now: itemsOf(after) }, comparison);
    };

  const keywords: Readonly<Record<string, Comparer>> = {
    ...schemaKeywords(direction),
    properties: called(
      (owner) => owner,
      compareMap({
        call: (subject, name) => `${subject}.${name}`,
        added: (property) => (property === false ? effect.narrower : 'additive'),
        removed: (property) => (property === false ? effect.wider : 'breaking'),
        each: compare,
      }),
    ),
    items: called((owner) => `${owner}[]`, compare),
    additionalProperties: called((owner) => `${owner}.*`, compare),
    unevaluatedProperties: called((owner) => `${owner}.*`, compare),
    then: called((owner) => `${owner} (then)`, compare),
    else: called((owner) => `${owner} (else)`, compare),
    oneOf: branches('oneOf'),
    anyOf: branches('anyOf'),
    allOf: branches('allOf'),
  };

  return compare;
}

/** `variant` where one contract lists what the other has alone. */
interface Branches {
  readonly subject: string;
  readonly keyword: 'oneOf' | 'anyOf' | 'allOf' | 'variant';
  readonly old: readonly Spot[];
  readonly now: readonly Spot[];
}

function shiftOfExtremes(before: unknown, after: unknown): Shift {
  // A member that must not be there any more is missed on both ways.
  if (after === false) return 'other';
  return before === true ? 'narrower' : 'wider';
}

function isReference(value: unknown): value is JsonObject {
  return isObject(value) && typeof value['$ref'] === 'string';
}

function withoutReference({ value, path }: Spot): Spot {
  if (!isReference(value)) return { value: {}, path };
  const { $ref: _, ...siblings } = value;
  return { value: siblings, path };
}

/** A data type is called by its name, wherever it is used. */
function behindReferences({ subject, owner, before, after }: Pair, comparison: Comparison): Pair {
  const [old, now] = [behind(comparison.before, before), behind(comparison.after, after)];
  const [components, type, name, ...inside] = now.path;
  const isDataType = components === 'components' && type === 'schemas' && inside.length === 0;
  return { subject: isDataType ? String(name) : subject, owner, before: old, after: now };
}

function behind(document: JsonObject, spot: Spot): Spot {
  return isReference(spot.value) ? follow(document, spot.value, spot.path) : spot;
}

function requiredOf({ value, path }: Spot): Map<string, Spot['path']> {
  const names = itemsOf({ value: asObject(value)['required'], path: [...path, 'required'] });
  return new Map(names.map((name) => [String(name.value), name.path]));
}

function has({ value }: Spot, property: string): boolean {
  return property in asObject(asObject(value)['properties']);
}

function describeSchema(schema: unknown): string {
  if (schema === true) return 'anything';
  if (schema === false) return 'nothing';
  return isReference(schema) ? String(schema['$ref']).split('/').at(-1)! : describeValue(schema);
}
