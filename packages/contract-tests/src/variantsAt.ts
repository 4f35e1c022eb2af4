import type { Bundle, SchemaObject } from './Contract.ts';
import { valueAt } from './jsonPointer.ts';

/** Where the variants of a schema stand in a bundle, `anyOf` and `$ref`s followed, as JSON pointers. */
export function variantsAt(bundle: Bundle, pointer: string): string[] {
  const schema = valueAt(bundle, pointer) as SchemaObject | undefined;
  if (schema?.$ref !== undefined) return variantsAt(bundle, schema.$ref.slice(1));
  if (schema?.anyOf === undefined) return [pointer];
  return schema.anyOf.flatMap((_, index) => variantsAt(bundle, `${pointer}/anyOf/${index}`));
}
