import type { Bundle, JsonObject, SchemaObject } from './Contract.ts';
import { variantsAt } from './variantsAt.ts';
import { valueAt } from './jsonPointer.ts';
import type { Sampler } from './Sampler.ts';

/** A body that a failure may have, with the schema that it is a maximal sample of. */
interface Failure {
  readonly schema: SchemaObject;
  readonly body: JsonObject;
}

/** Makes a body of each variant of a failure. A map, whose members may have any name, requires none. */
export function failuresOf(sampler: Sampler, bundle: Bundle, pointer: string | undefined): Failure[] {
  if (pointer === undefined) return [];
  return variantsAt(bundle, pointer)
    .map((variant) => valueAt(bundle, variant) as SchemaObject)
    .filter((schema) => schema.required !== undefined)
    .map((schema) => ({ schema, body: sampler.maximal(schema) as JsonObject }));
}
