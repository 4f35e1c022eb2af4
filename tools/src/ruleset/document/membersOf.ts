import { follow } from './follow.ts';
import { type JsonObject, asList, asObject, isObject } from './Json.ts';
import type { JsonPath } from './JsonPath.ts';

/** A property that a schema declares, and where. */
export interface Member {
  readonly schema: unknown;
  readonly path: JsonPath;
}

/**
 * The properties that a schema declares for one value: its own and those of its `allOf`, `anyOf`, `oneOf` and conditions,
 * through `$ref`. A property that several of them declare is listed with each.
 */
export function membersOf(document: JsonObject, schema: unknown, path: JsonPath): Map<string, Member[]> {
  const members = new Map<string, Member[]>();
  for (const part of partsOf(document, schema, path)) {
    for (const [name, property] of Object.entries(asObject(part.value['properties']))) {
      const found = members.get(name) ?? [];
      found.push({ schema: property, path: [...part.path, 'properties', name] });
      members.set(name, found);
    }
  }
  return members;
}

/** The schemas that speak of one value: the schema itself and everything it is composed of, each once. */
export function partsOf(
  document: JsonObject,
  schema: unknown,
  path: JsonPath,
  seen: Set<JsonObject> = new Set(),
): { value: JsonObject; path: JsonPath }[] {
  if (!isObject(schema) || seen.has(schema)) return [];
  seen.add(schema);
  const target =
    typeof schema['$ref'] === 'string'
      ? [follow(document, schema, path)].flatMap((it) => partsOf(document, it.value, it.path, seen))
      : [];
  const lists = ['allOf', 'anyOf', 'oneOf'].flatMap((keyword) =>
    asList(schema[keyword]).flatMap((branch, index) => partsOf(document, branch, [...path, keyword, index], seen)),
  );
  const conditions = ['if', 'then', 'else'].flatMap((keyword) =>
    partsOf(document, schema[keyword], [...path, keyword], seen),
  );
  return [{ value: schema, path }, ...target, ...lists, ...conditions];
}
