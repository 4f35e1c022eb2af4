import { type JsonObject, asObject, isObject } from './Json.ts';
import { type JsonPath, fromPointer } from './JsonPath.ts';

/** A value and where it stands. */
export interface Located {
  readonly value: JsonObject;
  readonly path: JsonPath;
}

/**
 * The object behind a chain of internal `$ref`s; the object itself where it has none. A chain that dangles or never
 * ends gives `{}`.
 */
export function follow(document: JsonObject, node: unknown, path: JsonPath): Located {
  let value = asObject(node);
  let at = path;
  for (let depth = 0; typeof value['$ref'] === 'string' && depth < 50; depth++) {
    at = fromPointer(value['$ref']);
    value = asObject(at.reduce<unknown>((parent, key) => (isIndexable(parent) ? parent[key] : undefined), document));
  }
  return { value: typeof value['$ref'] === 'string' ? {} : value, path: at };
}

function isIndexable(value: unknown): value is Record<string | number, unknown> {
  return isObject(value) || Array.isArray(value);
}
