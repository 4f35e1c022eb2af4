import { asObject, type JsonObject } from '../ruleset/document/Json.ts';
import type { Operation } from '../ruleset/document/operationsOf.ts';
import { joinedKey } from './joinedKey.ts';

/** Parameters of several operations as one list. Only what every operation requires stays required. */
export function joinParameters(
  lists: readonly { readonly operation: Operation; readonly parameters: readonly JsonObject[] }[],
): JsonObject[] {
  const entries = lists.flatMap(({ operation, parameters }) =>
    parameters.map((parameter) => ({ operation, parameter })),
  );
  const groups = Map.groupBy(entries, ({ parameter }) => `${String(parameter['in'])} ${String(parameter['name'])}`);
  return [...groups.values()].map((group) => joinGroup(group, lists.length));
}

function joinGroup(
  group: readonly { readonly operation: Operation; readonly parameter: JsonObject }[],
  operations: number,
): JsonObject {
  const schemas = new Map(group.map(({ parameter }) => [JSON.stringify(parameter['schema']), parameter['schema']]));
  const examples = group.flatMap(({ operation, parameter }) =>
    Object.entries(asObject(parameter['examples'])).map(([key, example]) => [joinedKey(operation, key), example]),
  );
  const { examples: _, ...first } = group[0]!.parameter;
  return {
    ...first,
    required: group.length === operations && group.every(({ parameter }) => parameter['required'] === true),
    schema: schemas.size === 1 ? first['schema'] : { anyOf: [...schemas.values()] },
    ...(examples.length === 0 ? {} : { examples: Object.fromEntries(examples) }),
  };
}
