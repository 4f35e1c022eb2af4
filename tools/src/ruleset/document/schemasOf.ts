import { follow } from './follow.ts';
import { type JsonObject, asList, asObject, isObject } from './Json.ts';
import { type JsonPath, toPointer } from './JsonPath.ts';
import { mediaOf } from './mediaOf.ts';
import { operationsOf } from './operationsOf.ts';
import { parametersOf } from './parametersOf.ts';
import { referencesIn } from './referencesIn.ts';

export type Direction = 'request' | 'response';

/** One Schema Object, anywhere in a contract. */
export interface SchemaNode {
  readonly schema: JsonObject | boolean;
  readonly path: JsonPath;
  /** What it describes: a body, parameter or header; a component; a member; or the same value as its parent (`allOf`, `if` …). */
  readonly place: 'root' | 'component' | 'property' | 'items' | 'values' | 'branch';
  /** The name of a property or component. */
  readonly name: string | undefined;
  /** Whether it only narrows what another schema declares, as everything below `if`, `then`, `else` and `not` does. */
  readonly refines: boolean;
  /** On which ways it travels; a component can be on both. */
  readonly directions: ReadonlySet<Direction>;
}

const branches = ['allOf', 'anyOf', 'oneOf'] as const;
const conditions = ['if', 'then', 'else', 'not', 'contains', 'propertyNames'] as const;
const known = new WeakMap<JsonObject, readonly SchemaNode[]>();

/** Every schema of a contract, each once: those of the operations first, then the components. */
export function schemasOf(document: JsonObject): readonly SchemaNode[] {
  const nodes = known.get(document) ?? [...walkContract(document)];
  known.set(document, nodes);
  return nodes;
}

function* walkContract(document: JsonObject): Generator<SchemaNode> {
  const roots = new Map([...rootsOf(document)].map((root) => [toPointer(root.path), root]));
  for (const root of roots.values()) {
    yield* walk(root.schema, { path: root.path, place: 'root', directions: new Set([root.direction]) });
  }
  const directions = directionsOfComponents(document, [...roots.values()]);
  for (const [name, schema] of Object.entries(asObject(asObject(document['components'])['schemas']))) {
    yield* walk(schema, {
      path: ['components', 'schemas', name],
      place: 'component',
      name,
      directions: directions.get(`#/components/schemas/${name}`) ?? new Set(),
    });
  }
}

interface Root {
  readonly schema: unknown;
  readonly path: JsonPath;
  readonly direction: Direction;
}

function* rootsOf(document: JsonObject): Generator<Root> {
  for (const operation of operationsOf(document)) {
    for (const { value, path } of parametersOf(document, operation)) yield* schemaOf(value, path, 'request');
    for (const { value, path, direction } of mediaOf(document, operation)) yield* schemaOf(value, path, direction);
    for (const [status, node] of Object.entries(asObject(operation.value['responses']))) {
      const response = follow(document, node, [...operation.path, 'responses', status]);
      for (const [name, header] of Object.entries(asObject(response.value['headers']))) {
        const { value, path } = follow(document, header, [...response.path, 'headers', name]);
        yield* schemaOf(value, path, 'response');
      }
    }
  }
  for (const [name, parameter] of Object.entries(asObject(document['x-common-parameters']))) {
    yield* schemaOf(asObject(parameter), ['x-common-parameters', name], 'request');
  }
}

function* schemaOf(owner: JsonObject, path: JsonPath, direction: Direction): Generator<Root> {
  if (owner['schema'] !== undefined) yield { schema: owner['schema'], path: [...path, 'schema'], direction };
}

type Context = Pick<SchemaNode, 'path' | 'place' | 'directions'> & {
  readonly name?: string;
  readonly refines?: boolean;
  /** Names that the schemas around a branch declare for the same value. */
  readonly declared?: ReadonlySet<string>;
};

function* walk(schema: unknown, context: Context): Generator<SchemaNode> {
  if (typeof schema !== 'boolean' && !isObject(schema)) return;
  const { path, place, name, directions, refines = false } = context;
  yield { schema, path, place, name, refines, directions };
  if (typeof schema === 'boolean') return;

  const outer: ReadonlySet<string> = place === 'branch' ? (context.declared ?? new Set()) : new Set();
  const properties = asObject(schema['properties']);
  for (const [key, property] of Object.entries(properties)) {
    yield* walk(property, {
      path: [...path, 'properties', key],
      place: 'property',
      name: key,
      directions,
      refines: refines || outer.has(key),
    });
  }
  yield* walk(schema['items'], { path: [...path, 'items'], place: 'items', directions, refines });
  for (const keyword of ['additionalProperties', 'unevaluatedProperties']) {
    yield* walk(schema[keyword], { path: [...path, keyword], place: 'values', directions, refines });
  }
  for (const [index, item] of asList(schema['prefixItems']).entries()) {
    yield* walk(item, { path: [...path, 'prefixItems', index], place: 'items', directions, refines });
  }
  for (const [pattern, value] of Object.entries(asObject(schema['patternProperties']))) {
    yield* walk(value, { path: [...path, 'patternProperties', pattern], place: 'values', directions, refines });
  }

  const declared = new Set([...outer, ...Object.keys(properties)]);
  for (const keyword of branches) {
    for (const [index, branch] of asList(schema[keyword]).entries()) {
      yield* walk(branch, { path: [...path, keyword, index], place: 'branch', directions, refines, declared });
    }
  }
  for (const keyword of conditions) {
    yield* walk(schema[keyword], { path: [...path, keyword], place: 'branch', directions, refines: true, declared });
  }
  for (const [key, branch] of Object.entries(asObject(schema['dependentSchemas']))) {
    const at = [...path, 'dependentSchemas', key];
    yield* walk(branch, { path: at, place: 'branch', directions, refines: true, declared });
  }
}

/** By `$ref`: the directions of the bodies and parameters from which a component can be reached. */
function directionsOfComponents(document: JsonObject, roots: readonly Root[]): Map<string, Set<Direction>> {
  const reached = new Map<string, Set<Direction>>();
  const visit = (schema: unknown, direction: Direction): void => {
    for (const reference of referencesIn(schema)) {
      const directions = reached.get(reference) ?? new Set();
      reached.set(reference, directions);
      if (directions.has(direction)) continue;
      directions.add(direction);
      visit(follow(document, { $ref: reference }, []).value, direction);
    }
  };
  for (const { schema, direction } of roots) visit(schema, direction);
  return reached;
}
