import { type JsonObject, asObject } from '../../ruleset/document/Json.ts';
import { type Located, follow } from '../../ruleset/document/follow.ts';
import type { Operation } from '../../ruleset/document/operationsOf.ts';
import { isErrorStatus } from '../../ruleset/document/resolveOutput.ts';
import { GenerateError } from '../GenerateError.ts';

/** What an operation answers when it succeeds. */
export interface Success {
  readonly status: number;
  readonly response: Located;
  /** The Media Type Object of the body, if it has one. */
  readonly media: Located | undefined;
}

/** Throws a GenerateError unless the operation documents one status of success. */
export function successOf(document: JsonObject, { id, value, path }: Operation): Success {
  const statuses = Object.keys(asObject(value['responses'])).filter((status) => !isErrorStatus(status));
  const [status] = statuses;
  if (status === undefined || statuses.length > 1) {
    throw new GenerateError(
      `${id} documents ${statuses.length} statuses of success.`,
      'List one status below 400 under responses.',
      [...path, 'responses'],
    );
  }
  const response = follow(document, asObject(value['responses'])[status], [...path, 'responses', status]);
  const media = asObject(response.value['content'])['application/json'];
  const at = [...response.path, 'content', 'application/json'];
  return {
    status: Number(status),
    response,
    media: media === undefined ? undefined : { value: asObject(media), path: at },
  };
}
