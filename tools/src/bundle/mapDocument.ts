import { asObject, isObject, type JsonObject } from '../ruleset/document/Json.ts';

/** What a view changes: each function gets an object whose inner objects are changed already, and gives what replaces it. */
export interface Changes {
  readonly schema?: (schema: JsonObject) => JsonObject;
  readonly mediaType?: (mediaType: JsonObject) => JsonObject;
  /** Parameters and headers. */
  readonly parameter?: (parameter: JsonObject) => JsonObject;
}

/** Kinds of OpenAPI objects; `map` and `list` say how many of them a member holds. */
type Kind = 'document' | 'components' | 'pathItem' | 'operation' | 'requestBody' | 'response' | keyof Changes;
type Member = Kind | { readonly map: Member } | { readonly list: Kind };

const schemaMembers: Readonly<Record<string, Member>> = {
  ...Object.fromEntries(
    ['items', 'contains', 'additionalProperties', 'unevaluatedProperties', 'unevaluatedItems', 'propertyNames']
      .concat(['if', 'then', 'else', 'not'])
      .map((name) => [name, 'schema']),
  ),
  ...Object.fromEntries(
    ['properties', 'patternProperties', 'dependentSchemas', '$defs'].map((name) => [name, { map: 'schema' }]),
  ),
  ...Object.fromEntries(['allOf', 'anyOf', 'oneOf', 'prefixItems'].map((name) => [name, { list: 'schema' }])),
};

const operationMembers = Object.fromEntries(
  ['get', 'put', 'post', 'delete', 'options', 'head', 'patch', 'trace'].map((method) => [method, 'operation' as const]),
);

const members: Readonly<Record<Kind, Readonly<Record<string, Member>>>> = {
  document: {
    paths: { map: 'pathItem' },
    webhooks: { map: 'pathItem' },
    components: 'components',
    'x-common-parameters': { map: 'parameter' },
  },
  components: {
    schemas: { map: 'schema' },
    parameters: { map: 'parameter' },
    headers: { map: 'parameter' },
    responses: { map: 'response' },
    requestBodies: { map: 'requestBody' },
    pathItems: { map: 'pathItem' },
    callbacks: { map: { map: 'pathItem' } },
  },
  pathItem: { parameters: { list: 'parameter' }, ...operationMembers },
  operation: {
    parameters: { list: 'parameter' },
    requestBody: 'requestBody',
    responses: { map: 'response' },
    callbacks: { map: { map: 'pathItem' } },
  },
  requestBody: { content: { map: 'mediaType' } },
  response: { content: { map: 'mediaType' }, headers: { map: 'parameter' } },
  mediaType: { schema: 'schema' },
  parameter: { schema: 'schema', content: { map: 'mediaType' } },
  schema: schemaMembers,
};

/**
 * A copy of an OpenAPI document with its schemas, media types and parameters changed. A property that is called `not`, or
 * an example that looks like a schema, is none.
 */
export function mapDocument(document: JsonObject, changes: Changes): JsonObject {
  return asObject(mapMember(document, 'document', changes));
}

function mapMember(value: unknown, member: Member, changes: Changes): unknown {
  if (typeof member === 'object' && 'list' in member) {
    return Array.isArray(value) ? value.map((item) => mapMember(item, member.list, changes)) : value;
  }
  if (!isObject(value)) return value;
  if (typeof member === 'object') {
    return mapValues(value, (item) => mapMember(item, member.map, changes));
  }
  const known = members[member];
  const mapped = mapValues(value, (item, key) => {
    const inner = known[key];
    return inner === undefined ? item : mapMember(item, inner, changes);
  });
  const change = member in changes ? changes[member as keyof Changes] : undefined;
  return change ? change(mapped) : mapped;
}

function mapValues(object: JsonObject, map: (value: unknown, key: string) => unknown): JsonObject {
  return Object.fromEntries(Object.entries(object).map(([key, value]) => [key, map(value, key)]));
}
