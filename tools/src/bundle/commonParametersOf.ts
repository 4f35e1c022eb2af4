import { asObject, type JsonObject } from '../ruleset/document/Json.ts';
import type { Operation } from '../ruleset/document/operationsOf.ts';
import { joinedKey } from './joinedKey.ts';

/**
 * The common parameters of operations that share a path. The header that tells them apart lists their values, and has an
 * example for each example of a request, under the same key: pairing by key then yields the whole request. The version
 * has one value, that of the document.
 */
export function commonParametersOf(document: JsonObject, operations: readonly Operation[]): JsonObject[] {
  return Object.values(asObject(document['x-common-parameters'])).map((parameter) =>
    withSelector(withVersion(asObject(parameter), document), operations),
  );
}

function withVersion(parameter: JsonObject, document: JsonObject): JsonObject {
  if (parameter['name'] !== 'X-TC-Version') return parameter;
  return { ...parameter, schema: { ...asObject(parameter['schema']), enum: [asObject(document['info'])['version']] } };
}

function withSelector(parameter: JsonObject, operations: readonly Operation[]): JsonObject {
  const selected = operations.flatMap((operation) => {
    const { header, value } = asObject(operation.value['x-selector']);
    return header === parameter['name'] ? [{ operation, value }] : [];
  });
  if (selected.length === 0) return parameter;
  const values = selected.map(({ value }) => value);
  const examples = selected.flatMap(({ operation, value }) =>
    requestExampleKeys(operation).map((key) => [joinedKey(operation, key), { value }] as const),
  );
  return {
    ...parameter,
    schema: { ...asObject(parameter['schema']), enum: values },
    ...(operations.length > 1 && examples.length > 0 ? { examples: Object.fromEntries(examples) } : {}),
  };
}

function requestExampleKeys({ value }: Operation): string[] {
  const content = asObject(asObject(value['requestBody'])['content']);
  return Object.values(content).flatMap((mediaType) => Object.keys(asObject(asObject(mediaType)['examples'])));
}
