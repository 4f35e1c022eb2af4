import type { Located } from '../ruleset/document/follow.ts';
import type { JsonObject } from '../ruleset/document/Json.ts';
import type { JsonPath } from '../ruleset/document/JsonPath.ts';
import { membersOf, partsOf } from '../ruleset/document/membersOf.ts';

/** Ways to the x-sensitive parts of an input: names of members, from the outermost on. Arrays count as their items. */
export function sensitivePaths(document: JsonObject, input: Located): readonly JsonPath[] {
  return [...sensitiveIn(document, input.value, input.path, [], new Set())];
}

/** `around`: the schemas that the value stands in, since a data type may hold its own kind. */
function* sensitiveIn(
  document: JsonObject,
  schema: unknown,
  path: JsonPath,
  place: JsonPath,
  around: ReadonlySet<JsonObject>,
): Generator<JsonPath> {
  const parts = partsOf(document, schema, path);
  if (parts.some(({ value }) => around.has(value))) return;
  if (parts.some(({ value }) => value['x-sensitive'] === true)) {
    yield place;
    return;
  }
  const within = new Set([...around, ...parts.map(({ value }) => value)]);
  for (const [name, members] of membersOf(document, schema, path)) {
    for (const member of members) yield* sensitiveIn(document, member.schema, member.path, [...place, name], within);
  }
  for (const part of parts) {
    yield* sensitiveIn(document, part.value['items'], [...part.path, 'items'], place, within);
  }
}
