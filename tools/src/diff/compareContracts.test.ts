import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { bundleService } from '../bundle/bundleService.ts';
import { type JsonObject, isObject } from '../ruleset/document/Json.ts';
import { type JsonPath, toPointer } from '../ruleset/document/JsonPath.ts';
import { listServices } from '../source/listServices.ts';
import { loadService } from '../source/loadService.ts';
import { compareContracts } from './compareContracts.ts';

const repository = fileURLToPath(new URL('../../..', import.meta.url));

/** Members that hold words, wherever they stand, unless they are properties or other things that a contract names. */
const words = new Set(['title', 'description', 'summary', 'example', 'examples', 'meaning', 'remedy', 'lists']);
const wordsAbove = new Set(['x-source', 'x-errata']);
const names = new Set(['properties', 'variables', 'schemas', 'securitySchemes', 'x-common-parameters']);

/** The paths of all plain values that are no words. */
function* factsOf(value: unknown, path: JsonPath = []): Generator<JsonPath> {
  if (typeof value !== 'object' || value === null) {
    yield path;
    return;
  }
  for (const [key, member] of Object.entries(value)) {
    const isName = names.has(String(path.at(-1)));
    const isHeading = key === 'name' && path.at(-2) === 'tags';
    const isWord = words.has(key) || wordsAbove.has(key) || isHeading;
    if (isName || !isWord) yield* factsOf(member, [...path, Array.isArray(value) ? Number(key) : key]);
  }
}

/** A copy in which one value is another one, or is missing. */
function changed(value: unknown, [key, ...rest]: JsonPath, change: (fact: unknown) => unknown): unknown {
  if (key === undefined) return change(value);
  if (Array.isArray(value)) {
    const items = value.map((item, index) => (index === key ? changed(item, rest, change) : item));
    return items.filter((item) => item !== undefined);
  }
  const { [key]: member, ...others } = value as JsonObject;
  const replaced = changed(member, rest, change);
  return replaced === undefined ? others : { ...others, [key]: replaced };
}

function another(fact: unknown): unknown {
  if (typeof fact === 'string') return `${fact}Mutated`;
  if (typeof fact === 'number') return fact + 1;
  return fact !== true;
}

/** A flag that is false says nothing else when it is missing. */
function gone(fact: unknown): unknown {
  return fact === false ? true : undefined;
}

interface Part {
  readonly name: string;
  readonly document: JsonObject;
  /** What of the document is looked at. */
  readonly path: JsonPath;
}

/**
 * The contract in parts, so that each of its thousands of facts need not be looked for in the whole: the root, each
 * operation and each component, with the components that it leads to. A component that is compared where it is used has
 * a path that uses it beside it.
 */
function* partsOf(document: JsonObject): Generator<Part> {
  const { paths, components, ...root } = document;
  yield { name: 'the service', document: root, path: [] };
  for (const [key, item] of Object.entries(paths as JsonObject)) {
    const part = { components: componentsOf(document, item), paths: { [key]: item } };
    yield { name: key, document: part, path: ['paths', key] };
  }
  for (const [kind, section] of Object.entries(components as Record<string, JsonObject>)) {
    for (const [name, component] of Object.entries(section)) {
      const user = Object.entries(paths as JsonObject).find(
        ([, item]) => kind !== 'schemas' && JSON.stringify(item).includes(`"#/components/${kind}/${name}"`),
      );
      const others = componentsOf(document, [component, user]);
      const withOthers = { ...others, [kind]: { ...others[kind], [name]: component } };
      const part = { components: withOthers, paths: Object.fromEntries(user ? [user] : []) };
      yield { name, document: part, path: ['components', kind, name] };
    }
  }
}

function componentsOf(document: JsonObject, node: unknown): Record<string, JsonObject> {
  const all = document['components'] as Record<string, JsonObject>;
  const found: Record<string, Record<string, unknown>> = {};
  const add = (below: unknown): void => {
    for (const [, kind = '', name = ''] of JSON.stringify(below).matchAll(/"#\/components\/(\w+)\/(\w+)"/g)) {
      const section = (found[kind] ??= {});
      if (name in section) continue;
      section[name] = all[kind]![name];
      add(section[name]);
    }
  };
  add(node);
  return found;
}

/** To allow every other property is what a schema does that says nothing of them. */
function saysNothing({ document, path }: Part): boolean {
  return path.at(-1) === 'additionalProperties' && at(document, path) === true;
}

describe.each(listServices(repository))('every fact of %s', { timeout: 60_000 }, async (service) => {
  const { canonical } = await bundleService(loadService(repository, service));
  const parts = [...partsOf(canonical!)];

  it('is the same in the same contract', () => {
    expect(compareContracts(canonical!, structuredClone(canonical!))).toEqual([]);
  });

  it.each([
    ['changes', another],
    ['is gone', gone],
  ])('is reported where it %s', (_, change) => {
    const facts = parts.flatMap((part) => [...factsOf(at(part.document, part.path), part.path)].map(of(part)));
    expect(facts.length).toBeGreaterThan(parts.length);
    const silent = facts.filter((fact) => !isReported(fact, change));
    expect(silent.filter((fact) => change !== gone || !saysNothing(fact)).map(nameOf)).toEqual([]);
  });

  it('is reported where one more stands beside it', () => {
    const objects = parts.flatMap((part) => [...objectsOf(part.document, part.path)].map(of(part)));
    expect(objects.length).toBeGreaterThan(parts.length);
    expect(objects.filter((object) => !isReported(object, oneMore)).map(nameOf)).toEqual([]);
  });
});

const chainLength = 2000;

function reference(index: number): JsonObject {
  return { $ref: `#/components/schemas/T${index % chainLength}` };
}

describe('data types', () => {
  it('may refer to each other in chains and circles of any length', () => {
    const types = Array.from({ length: chainLength }, (_, index) => ({
      type: 'object',
      properties: {
        id: { type: index === chainLength - 1 ? 'string' : 'integer' },
        self: reference(index),
        next: reference(index + 1),
      },
    }));
    const schemas = Object.fromEntries(types.map((type, index) => [`T${index}`, type]));
    const responses = { 200: { content: { 'application/json': { schema: reference(0) } } } };
    const document = { paths: { '/': { get: { operationId: 'Get', responses } } }, components: { schemas } };
    const edited = structuredClone(document);
    edited.components.schemas['T1999']!.properties.id.type = 'integer';
    expect(compareContracts(document, edited).map(({ message }) => message)).toEqual([
      'T1999.id: type is integer instead of string',
    ]);
  });
});

const of =
  ({ name, document }: Part) =>
  (path: JsonPath): Part => ({ name, document, path });

function nameOf({ name, path }: Part): string {
  return `${name}: ${toPointer(path)}`;
}

function oneMore(object: unknown): JsonObject {
  return { ...(object as JsonObject), mutated: 'more' };
}

function isReported({ document, path }: Part, change: (fact: unknown) => unknown): boolean {
  const changes = compareContracts(document, changed(document, path, change) as JsonObject);
  return changes.some(({ effect }) => effect !== 'documentation');
}

function at(document: unknown, path: JsonPath): unknown {
  return path.reduce((parent, key) => (parent as Readonly<Record<string | number, unknown>>)[key], document);
}

const referring = new Set<unknown>(['parameters', 'responses']);

/** The paths of all objects that hold a fact, at and below a path. */
function* objectsOf(document: JsonObject, path: JsonPath): Generator<JsonPath> {
  const seen = new Set<string>();
  for (const fact of factsOf(at(document, path), path)) {
    for (let length = fact.length - 1; length >= path.length; length--) {
      const above = fact.slice(0, length);
      const object = at(document, above);
      // A reference to a parameter or a response holds nothing else: what stands beside it does not count.
      const isReference = isObject(object) && '$ref' in object;
      if (!isObject(object) || (isReference && referring.has(above.at(-2)))) continue;
      if (seen.has(toPointer(above))) continue;
      seen.add(toPointer(above));
      yield above;
    }
  }
}
