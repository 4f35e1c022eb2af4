import type { JsonObject } from './Json.ts';
import { fromPointer } from './JsonPath.ts';
import { mediaOf } from './mediaOf.ts';
import type { Member } from './membersOf.ts';
import type { Operation } from './operationsOf.ts';
import { parametersOf } from './parametersOf.ts';
import { resolveMember } from './resolveMember.ts';

/** The schemas behind a pointer into an operation's input: a member of its body, or a parameter (`/limit`). */
export function resolveInput(document: JsonObject, operation: Operation, pointer: string): Member[] {
  const parameters = parametersOf(document, operation)
    .filter(({ value }) => fromPointer(pointer)[0] === value['name'])
    .map(({ value, path }) => ({ schema: value['schema'], path: [...path, 'schema'] }));
  const members = [...mediaOf(document, operation)]
    .filter((media) => media.direction === 'request')
    .flatMap((media) => resolveMember(document, media.value['schema'], [...media.path, 'schema'], pointer));
  return [...parameters, ...members];
}
