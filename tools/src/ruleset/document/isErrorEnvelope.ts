import { follow } from './follow.ts';
import { type JsonObject, asList, asObject } from './Json.ts';

/** Whether a schema is the variant of a Tencent response that tells a failure: one whose `Response` requires `Error`. */
export function isErrorEnvelope(document: JsonObject, schema: unknown): boolean {
  const { value } = follow(document, schema, []);
  return asList(asObject(asObject(value['properties'])['Response'])['required']).includes('Error');
}
