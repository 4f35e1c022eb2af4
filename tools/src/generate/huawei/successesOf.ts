import { type JsonObject, asObject } from '../../ruleset/document/Json.ts';
import { type Located, follow } from '../../ruleset/document/follow.ts';
import type { Operation } from '../../ruleset/document/operationsOf.ts';
import { isErrorStatus } from '../../ruleset/document/resolveOutput.ts';
import { GenerateError } from '../GenerateError.ts';

/** What an operation answers when it succeeds, with one of the statuses that say so. */
export interface Success {
  readonly status: number;
  readonly response: Located;
  /** The Media Type Object of the body, if it has one. */
  readonly media: Located | undefined;
}

/** By status. Throws a GenerateError unless the operation documents at least one. */
export function successesOf(document: JsonObject, { id, value, path }: Operation): Success[] {
  const responses = asObject(value['responses']);
  const statuses = Object.keys(responses).filter((status) => !isErrorStatus(status));
  if (statuses.length === 0) {
    throw new GenerateError(`${id} documents no status of success.`, 'List one below 400 under responses.', [
      ...path,
      'responses',
    ]);
  }
  return statuses.map((status) => {
    const response = follow(document, responses[status], [...path, 'responses', status]);
    const media = asObject(response.value['content'])['application/json'];
    const at = [...response.path, 'content', 'application/json'];
    return {
      status: Number(status),
      response,
      media: media === undefined ? undefined : { value: asObject(media), path: at },
    };
  });
}
