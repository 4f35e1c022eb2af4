import type { Bundle, JsonObject, JsonSchema, SchemaObject } from './Contract.ts';
import { pointerOf, valueAt } from './jsonPointer.ts';

interface Place {
  readonly schema: SchemaObject;
  /** What names the members: a data type (`FileSystemInfo`), or a place in an operation (`CreateCfsRule/request`). */
  readonly owner: string;
}

/** What a value has of the members that its schema knows. */
export interface ReadMembers {
  readonly present: ReadonlySet<string>;
  /** JSON pointers of members that no schema knows. */
  readonly unknown: readonly string[];
}

/**
 * Names the members of schemas, and finds them in values. A member of a data type is named by its type
 * (`FileSystemInfo/FSID`), any other by its operation (`DescribeMountTargets/request/FileSystemId`).
 */
export class MemberReader {
  readonly #bundle: Bundle;

  constructor(bundle: Bundle) {
    this.#bundle = bundle;
  }

  /** The names of all members below a schema. */
  known(schema: JsonSchema, owner: string): ReadonlySet<string> {
    const names = new Set<string>();
    const visit = (below: JsonSchema, name: string, above: ReadonlySet<string>): void => {
      for (const place of this.#expand(below, name)) {
        if (above.has(place.owner)) continue;
        const path = place.owner === name ? above : new Set([...above, place.owner]);
        for (const [key, property] of Object.entries(place.schema.properties ?? {})) {
          if (property === false) continue;
          names.add(`${place.owner}/${key}`);
          visit(property, `${place.owner}/${key}`, path);
        }
        if (place.schema.items !== undefined) visit(place.schema.items, place.owner, path);
        if (place.schema.additionalProperties !== undefined)
          visit(place.schema.additionalProperties, place.owner, path);
      }
    };
    visit(schema, owner, new Set());
    return names;
  }

  /** The names of the members that a value has, and where it has others. */
  read(schema: JsonSchema, owner: string, value: unknown): ReadMembers {
    const present = new Set<string>();
    const unknown: string[] = [];
    const visit = (places: readonly Place[], current: unknown, path: readonly (string | number)[]): void => {
      if (Array.isArray(current)) {
        const lists = places.filter(({ schema: { items } }) => items !== undefined);
        // A list where none is documented is one violation of the schema, not one for each member of its items.
        if (lists.length === 0) return;
        const items = lists.flatMap((place) => this.#expand(place.schema.items, place.owner));
        for (const [index, item] of current.entries()) visit(items, item, [...path, index]);
        return;
      }
      if (typeof current !== 'object' || current === null) return;
      // Nor is an object where none is documented more than one violation.
      if (places.length > 0 && !places.some(({ schema: { type = 'object' } }) => [type].flat().includes('object')))
        return;
      for (const [key, member] of Object.entries(current)) {
        const owners = places.filter(({ schema: { properties } }) => properties !== undefined && key in properties);
        for (const place of owners) present.add(`${place.owner}/${key}`);
        if (owners.length === 0) {
          const maps = places.flatMap(({ schema: { additionalProperties = false }, owner: name }) =>
            additionalProperties === false ? [] : [{ schema: additionalProperties, owner: name }],
          );
          if (maps.length === 0) unknown.push(pointerOf([...path, key]));
          // A map of anything says nothing of what is in it.
          if (maps.every((map) => map.schema !== true && Object.keys(map.schema).length > 0))
            visit(
              maps.flatMap((map) => this.#expand(map.schema, map.owner)),
              member,
              [...path, key],
            );
          continue;
        }
        const below = owners.flatMap((place) => this.#expand(place.schema.properties?.[key], `${place.owner}/${key}`));
        visit(below, member, [...path, key]);
      }
    };
    visit(this.#expand(schema, owner), value, []);
    return { present, unknown };
  }

  /** A schema and all that is combined with it; a `$ref` leads to a data type, which names its members itself. */
  #expand(schema: JsonSchema | undefined, owner: string): Place[] {
    if (schema === undefined || typeof schema === 'boolean') return [];
    const referred =
      schema.$ref === undefined
        ? []
        : this.#expand(
            valueAt(this.#bundle, schema.$ref) as SchemaObject,
            schema.$ref.slice(schema.$ref.lastIndexOf('/') + 1),
          );
    const { if: condition, then, else: otherwise } = schema as JsonObject;
    const parts = [schema.allOf, schema.anyOf, schema.oneOf, [condition, then, otherwise]].flat() as JsonSchema[];
    return [{ schema, owner }, ...referred, ...parts.flatMap((part) => this.#expand(part, owner))];
  }
}
