import { asList, asObject, isObject, type JsonObject } from '../ruleset/document/Json.ts';
import { operationsOf } from '../ruleset/document/operationsOf.ts';
import { commonParametersOf } from './commonParametersOf.ts';
import { mapDocument } from './mapDocument.ts';
import { omitConditions } from './omitConditions.ts';
import { omitUnused } from './omitUnused.ts';

/**
 * The view for openapi-generator (measured with 7.25). It picks the variant of a `oneOf` by name and required members, so
 * that it would decode an error envelope as a success: the error variant goes, and `Error: false` with it. It cannot read
 * conditions, loses the null of `type: [x, 'null']` inside `oneOf` and `anyOf`, and takes minutes over examples. What it
 * reads well stays, `oneOf: [X, {type: 'null'}]` among it. Common parameters become header parameters of each operation,
 * whose selector is the only value of its header. Its clients take a status of 3xx for a failure, so that a call that
 * succeeds with one is said to succeed with 200. Members that a map names would be encoded twice, under two names: they
 * are left to the map.
 */
export function generatorView(canonical: JsonObject): JsonObject {
  return omitUnused(
    mapDocument(changeOperations(canonical), {
      schema: (schema) => splitNull(omitMapMembers(omitConditions(schema))),
      mediaType: (mediaType) => onlySuccess(omitExamples(mediaType)),
      parameter: omitExamples,
    }),
  );
}

function changeOperations(canonical: JsonObject): JsonObject {
  const { 'x-common-parameters': _, ...others } = canonical;
  const paths = { ...asObject(canonical['paths']) };
  for (const operation of operationsOf(canonical)) {
    const { pathKey, method, value } = operation;
    const parameters = [...commonParametersOf(canonical, [operation]), ...asList(value['parameters'])];
    const responses = succeedWith200(asObject(value['responses']));
    paths[pathKey] = { ...asObject(paths[pathKey]), [method]: { ...value, parameters, responses } };
  }
  return { ...others, paths };
}

function succeedWith200(responses: JsonObject): JsonObject {
  return Object.fromEntries(
    Object.entries(responses).map(([status, response]) => [/^3\d\d$/.test(status) ? '200' : status, response]),
  );
}

function omitMapMembers(schema: JsonObject): JsonObject {
  const { additionalProperties = false } = schema;
  return additionalProperties === false ? schema : omit(schema, ['properties', 'required']);
}

function omitExamples(object: JsonObject): JsonObject {
  return omit(object, ['example', 'examples']);
}

function omit(object: JsonObject, names: readonly string[]): JsonObject {
  return Object.fromEntries(Object.entries(object).filter(([name]) => !names.includes(name)));
}

/** `oneOf: [success, error]` becomes the success, if that is the branch that forbids `Response.Error`. */
function onlySuccess(mediaType: JsonObject): JsonObject {
  const schema = asObject(mediaType['schema']);
  const success = asList(schema['oneOf']).find((branch) => responseOf(branch)['Error'] === false);
  if (!isObject(success)) return mediaType;
  const properties = asObject(success['properties']);
  const response = asObject(properties['Response']);
  const members = omit(asObject(response['properties']), ['Error']);
  return {
    ...mediaType,
    schema: {
      ...success,
      properties: { ...properties, Response: { ...response, properties: members } },
    },
  };
}

function responseOf(branch: unknown): JsonObject {
  const response = asObject(asObject(asObject(branch)['properties'])['Response']);
  return asObject(response['properties']);
}

/** The null of a variant becomes a variant of its own. */
function splitNull(schema: JsonObject): JsonObject {
  const split = { ...schema };
  for (const keyword of ['oneOf', 'anyOf']) {
    const variants = asList(schema[keyword]);
    if (!variants.some(isNullable)) continue;
    split[keyword] = [
      ...variants.map((variant) => (isNullable(variant) ? withoutNull(variant) : variant)),
      ...(variants.some((variant) => asObject(variant)['type'] === 'null') ? [] : [{ type: 'null' }]),
    ];
  }
  return split;
}

function isNullable(variant: unknown): variant is JsonObject {
  return isObject(variant) && Array.isArray(variant['type']) && variant['type'].includes('null');
}

function withoutNull(schema: JsonObject): JsonObject {
  const types = asList(schema['type']).filter((type) => type !== 'null');
  return { ...schema, type: types.length === 1 ? types[0] : types };
}
