import { type JsonObject, asObject, isObject } from '../../ruleset/document/Json.ts';
import { type Located, follow } from '../../ruleset/document/follow.ts';
import type { Operation } from '../../ruleset/document/operationsOf.ts';
import { GenerateError } from '../GenerateError.ts';

/** The schema of a Tencent request's body, and the media object that holds it. */
export interface Input {
  readonly media: Located;
  readonly schema: Located;
}

export function inputOf(document: JsonObject, operation: Operation): Input {
  const body = follow(document, operation.value['requestBody'], [...operation.path, 'requestBody']);
  const media = {
    value: asObject(asObject(body.value['content'])['application/json']),
    path: [...body.path, 'content', 'application/json'],
  };
  if (!isObject(media.value['schema'])) {
    throw new GenerateError(
      `${operation.id} has no schema for an application/json body.`,
      'Add one; that of an operation without parameters is an object with properties: {}.',
      media.path,
    );
  }
  return { media, schema: follow(document, media.value['schema'], [...media.path, 'schema']) };
}
