import { follow } from '../ruleset/document/follow.ts';
import { isErrorEnvelope } from '../ruleset/document/isErrorEnvelope.ts';
import { type JsonObject, asList, asObject, isObject } from '../ruleset/document/Json.ts';
import type { JsonPath } from '../ruleset/document/JsonPath.ts';

/** A schema as written, and where. */
export interface Origin {
  readonly schema: JsonObject;
  readonly path: JsonPath;
}

/** The schemas of a contract, rewritten for the strict check of its examples. */
export interface ClosedSchemas {
  /** The closed form of a schema; its `$ref`s are ids that `byId` knows. */
  close(schema: unknown, path: JsonPath): JsonObject | boolean;
  /** The closed form of what a `$ref` leads to, by the id that the closed schemas use. */
  readonly byId: ReadonlyMap<string, JsonObject | boolean>;
  /** What a closed schema was made of. */
  originOf(closed: object): Origin | undefined;
}

interface Context {
  readonly path: JsonPath;
  /** Whether the schema describes a value of its own, rather than being one of several that speak of the same one. */
  readonly site: boolean;
  /** Whether it only narrows what another schema describes. */
  readonly refines?: boolean;
  /** The properties that the schemas around it describe. */
  readonly declared?: ReadonlySet<string>;
}

/**
 * Closes schemas against unknown properties: `unevaluatedProperties: false` wherever a schema is used for a value (a
 * body, a property, an item, a value of a map), and nowhere else. Inside `allOf`, `oneOf` or `if`, or at the root of a
 * component, it would refuse what a neighbour describes.
 *
 * Where one look tells which branch of a `oneOf` is meant, the choice becomes an `if`, so that a fault in one branch is
 * not reported for all: by null, and by `Response.Error` in a Tencent envelope.
 */
export function closeSchemas(document: JsonObject): ClosedSchemas {
  const byId = new Map<string, JsonObject | boolean>();
  const origins = new WeakMap<object, Origin>();

  const close = (schema: unknown, context: Context): JsonObject | boolean => {
    if (typeof schema === 'boolean' || !isObject(schema)) return schema !== false;
    const { path, site, refines = false } = context;
    const outer: ReadonlySet<string> = site ? new Set() : (context.declared ?? new Set());
    const inner = { declared: new Set([...outer, ...Object.keys(asObject(schema['properties']))]), refines };
    const closed: Record<string, unknown> = { ...schema };

    for (const keyword of ['properties', 'patternProperties'] as const) {
      if (!isObject(schema[keyword])) continue;
      closed[keyword] = Object.fromEntries(
        Object.entries(schema[keyword]).map(([name, property]) => {
          const narrows = refines || (keyword === 'properties' && outer.has(name));
          return [name, close(property, { path: [...path, keyword, name], site: true, refines: narrows })];
        }),
      );
    }
    for (const keyword of ['items', 'additionalProperties', 'unevaluatedProperties']) {
      if (keyword in schema)
        closed[keyword] = close(schema[keyword], { path: [...path, keyword], site: true, refines });
    }
    for (const keyword of ['allOf', 'anyOf', 'oneOf', 'prefixItems']) {
      if (!Array.isArray(schema[keyword])) continue;
      const isItem = keyword === 'prefixItems';
      closed[keyword] = schema[keyword].map((branch, index) =>
        close(branch, { path: [...path, keyword, index], site: isItem, ...(isItem ? { refines } : inner) }),
      );
    }
    for (const keyword of ['if', 'then', 'else', 'not', 'contains', 'propertyNames']) {
      if (keyword in schema) {
        closed[keyword] = close(schema[keyword], { ...inner, path: [...path, keyword], site: false, refines: true });
      }
    }
    if (isObject(schema['dependentSchemas'])) {
      closed['dependentSchemas'] = Object.fromEntries(
        Object.entries(schema['dependentSchemas']).map(([name, branch]) => [
          name,
          close(branch, { ...inner, path: [...path, 'dependentSchemas', name], site: false, refines: true }),
        ]),
      );
    }
    if (typeof schema['$ref'] === 'string') closed['$ref'] = idOf(schema['$ref']);
    if (site && !refines && mayBeObject(schema) && !('unevaluatedProperties' in schema)) {
      closed['unevaluatedProperties'] = false;
    }
    chooseBranches(document, schema, closed);
    origins.set(closed, { schema, path });
    return closed;
  };

  const idOf = (reference: string): string => {
    const id = `urn:contract:${encodeURIComponent(reference)}`;
    if (!byId.has(id)) {
      // Before it is closed: a schema may lead back to itself.
      byId.set(id, true);
      const { value, path } = follow(document, { $ref: reference }, []);
      byId.set(id, close(value, { path, site: false }));
    }
    return id;
  };

  return {
    byId,
    close: (schema, path) => close(schema, { path, site: true }),
    originOf: (closed) => origins.get(closed),
  };
}

function mayBeObject(schema: JsonObject): boolean {
  const types = [schema['type']].flat();
  return types.includes('object') || !('type' in schema);
}

/** Turns each `oneOf` or `anyOf` that one look decides into conditions. */
function chooseBranches(document: JsonObject, schema: JsonObject, closed: Record<string, unknown>): void {
  for (const keyword of ['oneOf', 'anyOf']) {
    const written = asList(schema[keyword]);
    const isNull = written.map((branch) => asObject(branch)['type'] === 'null');
    const fails = written.map((branch) => isErrorEnvelope(document, branch));
    if (!isNull.includes(true) && !fails.includes(true)) continue;
    const branches = asList(closed[keyword]);
    const others = branches.filter((_, index) => isNull[index] !== true && fails[index] !== true);
    let choice: unknown = others.length === 1 ? others[0] : { [keyword]: others };
    if (fails.includes(true)) {
      choice = { if: tellsFailure, then: branches[fails.indexOf(true)], else: choice };
    }
    if (isNull.includes(true)) choice = { if: { type: 'null' }, else: choice };
    delete closed[keyword];
    closed['allOf'] = [...asList(closed['allOf']), choice];
  }
}

const tellsFailure = {
  required: ['Response'],
  properties: { Response: { type: 'object', required: ['Error'] } },
};
