import { asObject, isObject, type JsonObject } from '../ruleset/document/Json.ts';

/** Leaves out the schemas under `components` that nothing refers to any more. */
export function omitUnused(document: JsonObject): JsonObject {
  const components = asObject(document['components']);
  const schemas = asObject(components['schemas']);
  if (Object.keys(schemas).length === 0) return document;
  const used = new Set<string>();
  collect({ ...document, components: { ...components, schemas: undefined } }, schemas, used);
  const kept = Object.fromEntries(Object.entries(schemas).filter(([name]) => used.has(`#/components/schemas/${name}`)));
  return { ...document, components: { ...components, schemas: kept } };
}

function collect(value: unknown, schemas: JsonObject, used: Set<string>): void {
  if (Array.isArray(value)) {
    for (const item of value) collect(item, schemas, used);
  } else if (isObject(value)) {
    for (const [key, member] of Object.entries(value)) {
      if (key !== '$ref' || typeof member !== 'string') collect(member, schemas, used);
      else if (!used.has(member)) {
        used.add(member);
        const [, name] = /^#\/components\/schemas\/([^/]+)$/.exec(member) ?? [];
        if (name !== undefined) collect(schemas[name], schemas, used);
      }
    }
  }
}
