import { type JsonObject, asObject } from '../../ruleset/document/Json.ts';
import { type Located, follow } from '../../ruleset/document/follow.ts';
import type { Operation } from '../../ruleset/document/operationsOf.ts';

/** The body of a request. */
export interface Body {
  readonly required: boolean;
  readonly media: Located;
}

/** Undefined if the operation takes no JSON body. */
export function bodyOf(document: JsonObject, { value, path }: Operation): Body | undefined {
  const body = follow(document, value['requestBody'], [...path, 'requestBody']);
  const media = asObject(body.value['content'])['application/json'];
  if (media === undefined) return undefined;
  return {
    required: body.value['required'] === true,
    media: { value: asObject(media), path: [...body.path, 'content', 'application/json'] },
  };
}
