import type { JsonObject } from './Json.ts';
import { fromPointer } from './JsonPath.ts';
import { mediaOf } from './mediaOf.ts';
import type { Member } from './membersOf.ts';
import type { Operation } from './operationsOf.ts';
import { parametersOf } from './parametersOf.ts';
import { resolveMember } from './resolveMember.ts';

/**
 * The schemas behind a pointer into an operation's input: a parameter (`/limit`) or a member of the body, which is the
 * whole input (`/Limit`) or a part of it (`/body/limit`).
 */
export function resolveInput(document: JsonObject, operation: Operation, pointer: string): Member[] {
  const parameters = parametersOf(document, operation)
    .filter(({ value }) => fromPointer(pointer)[0] === value['name'])
    .map(({ value, path }) => ({ schema: value['schema'], path: [...path, 'schema'] }));
  const inBody = [pointer, ...(pointer.startsWith('/body/') ? [pointer.slice('/body'.length)] : [])];
  const members = [...mediaOf(document, operation)]
    .filter((media) => media.direction === 'request')
    .flatMap((media) =>
      inBody.flatMap((it) => resolveMember(document, media.value['schema'], [...media.path, 'schema'], it)),
    );
  return [...parameters, ...members];
}
