import type { JsonSchema } from './Contract.ts';

/** Points a schema's `$ref`s, which are relative to its bundle, at the bundle that ajv knows as `bundle`. */
export function rebase(schema: JsonSchema): JsonSchema {
  return JSON.parse(JSON.stringify(schema).replaceAll('"$ref":"#', '"$ref":"bundle#')) as JsonSchema;
}
