import { asList, isObject, type JsonObject } from '../ruleset/document/Json.ts';

const conditions = new Set(['if', 'then', 'else', 'not']);

/**
 * Leaves out of a schema what says which values go together, and nothing of their shape: `if`, `then`, `else`, `not`, and
 * branches that hold nothing but `required`. An `allOf` loses such branches; of an `anyOf` or `oneOf` one is enough to
 * make the keyword accept every shape, so that it goes as a whole.
 */
export function omitConditions(schema: JsonObject): JsonObject {
  const entries = Object.entries(schema).flatMap(([key, value]): [string, unknown][] => {
    if (conditions.has(key)) return [];
    if (key === 'allOf') {
      const branches = asList(value).filter((branch) => !isShapeless(branch));
      return branches.length === 0 ? [] : [[key, branches]];
    }
    if (key === 'anyOf' || key === 'oneOf') return asList(value).some(isShapeless) ? [] : [[key, value]];
    return [[key, value]];
  });
  return Object.fromEntries(entries);
}

function isShapeless(branch: unknown): boolean {
  return isObject(branch) && Object.keys(branch).every((key) => key === 'required');
}
