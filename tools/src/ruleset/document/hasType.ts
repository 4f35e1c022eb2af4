import { asList, type JsonObject } from './Json.ts';

/** Whether a schema's `type` is this one, or lists it. */
export function hasType(schema: JsonObject, type: string): boolean {
  return schema['type'] === type || asList(schema['type']).includes(type);
}
