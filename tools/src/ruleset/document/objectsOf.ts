import { type JsonObject, isObject } from './Json.ts';
import type { JsonPath } from './JsonPath.ts';

export type Place = 'root' | 'tag' | 'operation' | 'parameter' | 'schema' | 'example' | 'other';

/** An object of the specification itself: neither a map of names nor a value that stands in an example or extension. */
export interface SpecObject {
  readonly value: JsonObject;
  readonly path: JsonPath;
  readonly place: Place;
}

const maps: Readonly<Record<string, Place>> = {
  paths: 'other',
  responses: 'other',
  content: 'other',
  variables: 'other',
  securitySchemes: 'other',
  requestBodies: 'other',
  links: 'other',
  encoding: 'other',
  headers: 'parameter',
  parameters: 'parameter',
  'x-common-parameters': 'parameter',
  examples: 'example',
  schemas: 'schema',
  properties: 'schema',
  patternProperties: 'schema',
  dependentSchemas: 'schema',
};
const schemas = new Set([
  'schema',
  'items',
  'additionalProperties',
  'unevaluatedProperties',
  'allOf',
  'anyOf',
  'oneOf',
]);
const operations = new Set(['get', 'put', 'post', 'delete', 'options', 'head', 'patch', 'trace']);
const data = new Set(['value', 'example', 'default', 'const', 'enum', 'required', 'security']);

/** Every object of a contract that the OpenAPI Specification describes. */
export function* objectsOf(value: unknown, path: JsonPath = [], place: Place = 'root'): Generator<SpecObject> {
  if (!isObject(value)) return;
  yield { value, path, place };
  for (const [key, child] of Object.entries(value)) {
    const at = [...path, key];
    const named = maps[key];
    if (data.has(key) || (key.startsWith('x-') && named === undefined)) continue;
    if (named !== undefined && isObject(child)) {
      for (const [name, entry] of Object.entries(child)) yield* objectsOf(entry, [...at, name], named);
    } else if (named === 'parameter' || Array.isArray(child)) {
      // A list of Schema Objects, parameters, servers or tags; `examples` as a list holds values.
      if (!Array.isArray(child) || key === 'examples') continue;
      for (const [index, entry] of child.entries()) yield* objectsOf(entry, [...at, index], placeOf(key, place));
    } else {
      yield* objectsOf(child, at, placeOf(key, place));
    }
  }
}

function placeOf(key: string, parent: Place): Place {
  if (parent === 'schema' || schemas.has(key)) return 'schema';
  if (operations.has(key)) return 'operation';
  if (key === 'tags') return 'tag';
  return key === 'parameters' ? 'parameter' : 'other';
}
