import { methods, type Operation } from '../ruleset/document/operationsOf.ts';
import { parametersOf } from '../ruleset/document/parametersOf.ts';
import type { JsonObject } from '../ruleset/document/Json.ts';
import { asObject } from '../ruleset/document/Json.ts';
import type { Change } from './Change.ts';
import type { Comparison, Pair, Spot } from './Comparer.ts';
import { compareEntries, type Entries } from './compareEntries.ts';
import { breakingFact } from './compareFact.ts';
import { nameItems } from './compareList.ts';
import { compareMembers, elsewhere } from './compareMembers.ts';
import { demand, operationMembers, parameter } from './documentRules.ts';
import { wordsAndMarks } from './wordsAndMarks.ts';

const members = compareMembers({ ...operationMembers, parameters: elsewhere });
const siblings = compareMembers({
  parameters: elsewhere,
  ...Object.fromEntries(methods.map((method) => [method, elsewhere])),
  ...wordsAndMarks,
});

/** Compares two operations of one id, wherever they stand. */
export function* compareOperation(before: Operation, after: Operation, comparison: Comparison): Generator<Change> {
  const pair = (name: string, spot: (operation: Operation, document: JsonObject) => Spot): Pair => ({
    subject: name === '' ? after.id : `${after.id}: ${name}`,
    owner: after.id,
    before: spot(before, comparison.before),
    after: spot(after, comparison.after),
  });
  yield* breakingFact(
    pair('path', ({ pathKey, path }) => ({ value: pathKey, path: path.slice(0, 2) })),
    comparison,
  );
  yield* breakingFact(
    pair('method', ({ method, path }) => ({ value: method, path })),
    comparison,
  );
  yield* siblings(pair('path', itemOf), comparison);
  const parameters = [namedParameters(comparison.before, before), namedParameters(comparison.after, after)] as const;
  yield* compareEntries(after.id, parameters, { ...demand, each: parameter('request') }, comparison);
  yield* members(
    pair('', ({ value, path }) => ({ value, path })),
    comparison,
  );
}

function itemOf({ pathKey, path }: Operation, document: JsonObject): Spot {
  return { value: asObject(document['paths'])[pathKey], path: path.slice(0, 2) };
}

function namedParameters(document: JsonObject, operation: Operation): Entries {
  return nameItems(parametersOf(document, operation), (item) => `${asObject(item)['in']} ${asObject(item)['name']}`);
}
