import type { JsonObject } from '../ruleset/document/Json.ts';
import { toPointer } from '../ruleset/document/JsonPath.ts';
import { type Operation, operationsOf } from '../ruleset/document/operationsOf.ts';
import type { Change, Effect } from './Change.ts';
import { childOf } from './childOf.ts';
import type { Comparison, Pair } from './Comparer.ts';
import { compareMap } from './compareMap.ts';
import { compareMembers, elsewhere } from './compareMembers.ts';
import { compareOperation } from './compareOperation.ts';
import { compareSchema, comparisonKey } from './compareSchema.ts';
import { rootMembers } from './documentRules.ts';
import { wordsAndMarks } from './wordsAndMarks.ts';

const gravity: readonly Effect[] = ['documentation', 'additive', 'breaking'];

/** Every difference between two canonical bundles, each once and at its gravest. */
export function compareContracts(before: JsonObject, after: JsonObject): Change[] {
  const changes = new Map<string, Change>();
  for (const change of compareAll({ before, after, compared: new Set(), postponed: [] })) {
    const key = `${change.side} ${toPointer(change.path)} ${change.message}`;
    const known = changes.get(key);
    if (!known || gravity.indexOf(change.effect) > gravity.indexOf(known.effect)) changes.set(key, change);
  }
  return [...changes.values()];
}

const root = compareMembers({ ...rootMembers, paths: elsewhere, components: elsewhere });

function* compareAll(comparison: Comparison): Generator<Change> {
  const { before, after } = comparison;
  const pair: Pair = { subject: '', owner: '', before: { value: before, path: [] }, after: { value: after, path: [] } };
  yield* root(pair, comparison);

  const [old, now] = [operationsById(before), operationsById(after)];
  for (const [id, operation] of old) {
    const other = now.get(id);
    if (other) yield* compareOperation(operation, other, comparison);
    else yield { effect: 'breaking', message: `${id} was removed`, side: 'old', path: operation.path };
  }
  for (const [id, { path }] of now) {
    if (!old.has(id)) yield { effect: 'additive', message: `${id} is new`, side: 'new', path };
  }

  // A data type that an operation uses has been compared before the components are, as it travels.
  yield* postponed(comparison);
  yield* components(childOf(pair, 'components'), comparison);
  yield* postponed(comparison);
}

/** Data types can lead to others, which then join the queue. */
function* postponed(comparison: Comparison): Generator<Change> {
  for (const changes of comparison.postponed) yield* changes;
}

const components = compareMembers({
  schemas: compareMap({
    added: 'additive',
    removed: 'breaking',
    call: (_, name) => `data type ${name}`,
    each: function* (pair, comparison) {
      const directions = ['request', 'response'] as const;
      if (directions.some((direction) => comparison.compared.has(comparisonKey(direction, pair)))) return;
      for (const direction of directions) yield* compareSchema[direction](pair, comparison);
    },
  }),
  securitySchemes: compareMap({ added: 'additive', removed: 'breaking', each: compareMembers({ ...wordsAndMarks }) }),
  // Compared where they are used.
  parameters: elsewhere,
  headers: elsewhere,
  responses: elsewhere,
  requestBodies: elsewhere,
  examples: elsewhere,
});

function operationsById(document: JsonObject): Map<string, Operation> {
  return new Map([...operationsOf(document)].map((operation) => [operation.id, operation]));
}
