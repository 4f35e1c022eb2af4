import { distinct } from '../ruleset/document/distinct.ts';
import { follow } from '../ruleset/document/follow.ts';
import { asList, asObject, type JsonObject } from '../ruleset/document/Json.ts';
import type { Operation } from '../ruleset/document/operationsOf.ts';
import { parametersOf } from '../ruleset/document/parametersOf.ts';
import { joinContent } from './joinContent.ts';
import { joinParameters } from './joinParameters.ts';

/**
 * One operation that accepts every request, and answers with every response, that one of the given operations does.
 *
 * Bodies are joined with `anyOf`. `oneOf` would refuse a body that several operations accept, and does so often: where
 * a header tells operations apart, `{"FileSystemId": "cfs-1"}` is a request of many. Which header belongs to which body
 * cannot be said. What holds for one operation only (its rate limit, its error codes …) stays in the canonical view.
 */
export function joinOperations(
  document: JsonObject,
  operations: readonly Operation[],
): JsonObject & { parameters: JsonObject[] } {
  const tags = new Set(operations.flatMap(({ value }) => asList(value['tags'])));
  const bodies = operations.flatMap((operation) =>
    'requestBody' in operation.value
      ? [{ operation, value: follow(document, operation.value['requestBody'], []).value }]
      : [],
  );
  return {
    operationId: idOf(operations[0]!),
    summary: `One of ${operations.length} operations`,
    description: operations.map(({ id, value }) => `- \`${id}\`: ${String(value['summary'] ?? '')}`).join('\n'),
    tags: [...tags],
    ...securityOf(document, operations),
    parameters: joinParameters(
      operations.map((operation) => ({
        operation,
        parameters: parametersOf(document, operation).map(({ value }) => value),
      })),
    ),
    ...(bodies.length === 0
      ? {}
      : {
          requestBody: {
            required: bodies.length === operations.length && bodies.every(({ value }) => value['required'] === true),
            content: joinContent(bodies),
          },
        }),
    responses: joinResponses(document, operations),
  };
}

function joinResponses(document: JsonObject, operations: readonly Operation[]): JsonObject {
  const answers = operations.flatMap((operation) =>
    Object.entries(asObject(operation.value['responses'])).map(([status, node]) => ({
      status,
      operation,
      value: follow(document, node, []).value,
    })),
  );
  const byStatus = Map.groupBy(answers, ({ status }) => status);
  return Object.fromEntries(
    byStatus.entries().map(([status, responses]) => {
      const content = joinContent(responses);
      const headers = joinHeaders(document, responses);
      const response = {
        description: 'The answer of the operation that the request selects.',
        ...(headers.length === 0 ? {} : { headers: Object.fromEntries(headers) }),
        ...(Object.keys(content).length === 0 ? {} : { content }),
      };
      return [status, response];
    }),
  );
}

function joinHeaders(
  document: JsonObject,
  responses: readonly { readonly operation: Operation; readonly value: JsonObject }[],
): [string, JsonObject][] {
  const lists = responses.map(({ operation, value }) => ({
    operation,
    parameters: Object.entries(asObject(value['headers'])).map(([name, node]) =>
      Object.assign({}, follow(document, node, []).value, { name }),
    ),
  }));
  return joinParameters(lists).map(({ name, ...header }) => [String(name), header]);
}

/** Alternatives of all; nothing where the document's own hold for each. */
function securityOf(document: JsonObject, operations: readonly Operation[]): JsonObject {
  if (operations.every(({ value }) => value['security'] === undefined)) return {};
  const alternatives = operations.flatMap(({ value }) => asList(value['security'] ?? document['security']));
  return { security: distinct(alternatives) };
}

/** `postV2VolumesAction` of `POST /v2/volumes/action`. */
function idOf({ method, wirePath }: Operation): string {
  const words = wirePath.split(/[^A-Za-z0-9]+/).filter((word) => word !== '');
  return method + words.map((word) => word.charAt(0).toUpperCase() + word.slice(1)).join('');
}
