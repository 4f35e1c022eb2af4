import { follow } from './follow.ts';
import { type JsonObject, asObject, isObject } from './Json.ts';
import { type JsonPath } from './JsonPath.ts';
import { mediaOf } from './mediaOf.ts';
import type { Operation } from './operationsOf.ts';
import { parametersOf } from './parametersOf.ts';
import { isErrorStatus } from './resolveOutput.ts';

/** One Example Object of an operation. */
export interface Example {
  readonly key: string;
  readonly part: 'parameter' | 'request' | 'response';
  /** Whether it shows a failure: by the status, or by `Response.Error` in a Tencent envelope. */
  readonly fails: boolean;
  readonly object: JsonObject;
  readonly path: JsonPath;
  /** The schema of the value. */
  readonly schema: unknown;
  readonly schemaPath: JsonPath;
}

/** The documented examples of an operation's parameters, body and responses. */
export function* examplesOf(document: JsonObject, operation: Operation): Generator<Example> {
  for (const { value, path } of parametersOf(document, operation)) {
    yield* listed(document, value, path, 'parameter', undefined);
  }
  for (const { value, path, direction, status } of mediaOf(document, operation)) {
    yield* listed(document, value, path, direction, status);
  }
}

function* listed(
  document: JsonObject,
  owner: JsonObject,
  path: JsonPath,
  part: Example['part'],
  status: string | undefined,
): Generator<Example> {
  for (const [key, node] of Object.entries(asObject(owner['examples']))) {
    const { value: object, path: at } = follow(document, node, [...path, 'examples', key]);
    yield {
      key,
      part,
      fails: isErrorStatus(status) || isObject(asObject(asObject(object['value'])['Response'])['Error']),
      object,
      path: at,
      schema: owner['schema'],
      schemaPath: [...path, 'schema'],
    };
  }
}
