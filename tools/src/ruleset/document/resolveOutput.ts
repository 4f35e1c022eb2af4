import { isErrorEnvelope } from './isErrorEnvelope.ts';
import { type JsonObject, asList } from './Json.ts';
import type { JsonPath } from './JsonPath.ts';
import { mediaOf } from './mediaOf.ts';
import type { Member } from './membersOf.ts';
import type { Operation } from './operationsOf.ts';
import { resolveMember } from './resolveMember.ts';

/** The schemas behind a pointer into what an operation answers when it succeeds. */
export function resolveOutput(document: JsonObject, operation: Operation, pointer: string): Member[] {
  return successSchemasOf(document, operation).flatMap(({ schema, path }) =>
    resolveMember(document, schema, path, pointer),
  );
}

/** The bodies of an operation's responses below 400; of a Tencent envelope, the branches that tell success. */
export function successSchemasOf(document: JsonObject, operation: Operation): Member[] {
  return [...mediaOf(document, operation)]
    .filter((media) => media.direction === 'response' && !isErrorStatus(media.status))
    .flatMap((media) => successBranches(document, media.value['schema'], [...media.path, 'schema']));
}

/** `default` is what the documents call the answer to a failure. */
export function isErrorStatus(status: string | undefined): boolean {
  return /^(?:[45]|default)/.test(status ?? '');
}

function successBranches(document: JsonObject, schema: unknown, path: JsonPath): Member[] {
  const variants = asList((schema as JsonObject | undefined)?.['oneOf']);
  if (!variants.some((variant) => isErrorEnvelope(document, variant))) return [{ schema, path }];
  return variants.flatMap((variant, index) =>
    isErrorEnvelope(document, variant) ? [] : [{ schema: variant, path: [...path, 'oneOf', index] }],
  );
}
