import { follow } from './follow.ts';
import { type JsonObject, asObject } from './Json.ts';
import type { JsonPath } from './JsonPath.ts';
import type { Operation } from './operationsOf.ts';

/** One Media Type Object of an operation. */
export interface Media {
  readonly direction: 'request' | 'response';
  /** Status of the response: `200`, `default`. */
  readonly status: string | undefined;
  readonly value: JsonObject;
  readonly path: JsonPath;
}

/** The bodies of an operation, its request's first. */
export function* mediaOf(document: JsonObject, operation: Operation): Generator<Media> {
  const body = follow(document, operation.value['requestBody'], [...operation.path, 'requestBody']);
  for (const [type, media] of Object.entries(asObject(body.value['content']))) {
    yield {
      direction: 'request',
      status: undefined,
      value: asObject(media),
      path: [...body.path, 'content', type],
    };
  }
  for (const [status, node] of Object.entries(asObject(operation.value['responses']))) {
    const response = follow(document, node, [...operation.path, 'responses', status]);
    for (const [type, media] of Object.entries(asObject(response.value['content']))) {
      yield { direction: 'response', status, value: asObject(media), path: [...response.path, 'content', type] };
    }
  }
}
