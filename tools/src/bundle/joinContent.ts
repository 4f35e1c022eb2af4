import { asObject, isObject, type JsonObject } from '../ruleset/document/Json.ts';
import type { Operation } from '../ruleset/document/operationsOf.ts';
import { joinedKey } from './joinedKey.ts';

/** The `content` of several operations' bodies as one: by media type, `anyOf` the schemas, and the examples of all. */
export function joinContent(
  bodies: readonly { readonly operation: Operation; readonly value: JsonObject }[],
): JsonObject {
  const mediaTypes = bodies.flatMap(({ operation, value }) =>
    Object.entries(asObject(value['content'])).map(([type, mediaType]) => ({
      type,
      operation,
      mediaType: asObject(mediaType),
    })),
  );
  const byType = Map.groupBy(mediaTypes, ({ type }) => type);
  return Object.fromEntries(
    byType.entries().map(([type, entries]) => {
      const examples = entries.flatMap(({ operation, mediaType }) =>
        Object.entries(asObject(mediaType['examples'])).map(([key, example]) => [joinedKey(operation, key), example]),
      );
      return [
        type,
        {
          schema: { anyOf: entries.map(({ operation, mediaType }) => titled(operation, mediaType['schema'])) },
          ...(examples.length === 0 ? {} : { examples: Object.fromEntries(examples) }),
        },
      ];
    }),
  );
}

/** A viewer lists variants by their titles. */
function titled({ id }: Operation, schema: unknown = true): unknown {
  return isObject(schema) ? { title: id, ...schema } : schema;
}
