import type { Bundle, Schema, SchemaObject } from './Bundle.ts';
import { resolveRef } from './resolveRef.ts';

/**
 * Answers what a bundle's schemas say of one value: which members it may have, of which types it may be, and whether it
 * is sensitive. A value is described by several schemas at once where they are combined (`allOf`, `oneOf`, `if` ...);
 * every branch counts, whether it applies or not, since the validator judges that.
 */
export class SchemaReader {
  readonly #bundle: Bundle;

  constructor(bundle: Bundle) {
    this.#bundle = bundle;
  }

  /** The schemas of a member of an object, or undefined where no schema knows the member. */
  member(schemas: readonly Schema[], name: string): readonly Schema[] | undefined {
    const expanded = this.#expand(schemas);
    if (expanded.every(isSilent)) return [true];
    const found = expanded.flatMap(({ properties }) =>
      properties !== undefined && Object.hasOwn(properties, name) ? [properties[name] as Schema] : [],
    );
    if (found.length > 0) return found;
    const others = expanded.flatMap(({ additionalProperties }) =>
      additionalProperties === undefined || additionalProperties === false ? [] : [additionalProperties],
    );
    return others.length > 0 ? others : undefined;
  }

  /** The schemas of the items of an array. */
  items(schemas: readonly Schema[]): readonly Schema[] {
    return this.#expand(schemas).flatMap(({ items }) => (items === undefined ? [] : [items]));
  }

  /** Whether a value of this type is among those that the schemas name. */
  allowsType(schemas: readonly Schema[], type: string): boolean {
    return this.#expand(schemas).some((schema) => [schema.type].flat().includes(type));
  }

  isSensitive(schemas: readonly Schema[]): boolean {
    return this.#expand(schemas).some((schema) => schema['x-sensitive'] === true);
  }

  #expand(schemas: readonly Schema[]): readonly SchemaObject[] {
    const seen = new Set<SchemaObject>();
    const visit = (schema: Schema | undefined): void => {
      if (schema === undefined || typeof schema === 'boolean' || seen.has(schema)) return;
      seen.add(schema);
      if (schema.$ref !== undefined) visit(resolveRef<SchemaObject>(this.#bundle, { $ref: schema.$ref }));
      for (const part of [...(schema.allOf ?? []), ...(schema.anyOf ?? []), ...(schema.oneOf ?? [])]) visit(part);
      for (const part of [schema.if, schema.then, schema.else]) visit(part);
    };
    for (const schema of schemas) visit(schema);
    return [...seen];
  }
}

/** A schema that says nothing of a value's shape lets everything pass. */
function isSilent(schema: SchemaObject): boolean {
  return schema.type === undefined && schema.properties === undefined && schema.additionalProperties === undefined;
}
