import { follow } from './follow.ts';
import type { JsonObject } from './Json.ts';
import { type JsonPath, fromPointer } from './JsonPath.ts';
import { type Member, membersOf, partsOf } from './membersOf.ts';

/**
 * The schemas of what a pointer means in a value of the given schema, through `$ref` and composition. `*` stands for the
 * items of an array. No schema means that the pointer leads nowhere.
 */
export function resolveMember(document: JsonObject, schema: unknown, path: JsonPath, pointer: string): Member[] {
  let found: Member[] = [{ schema, path }];
  for (const segment of fromPointer(pointer)) {
    found = found.flatMap((member) =>
      segment === '*'
        ? partsOf(document, member.schema, member.path).flatMap((part) =>
            part.value['items'] === undefined ? [] : [{ schema: part.value['items'], path: [...part.path, 'items'] }],
          )
        : (membersOf(document, member.schema, member.path).get(segment) ?? []),
    );
  }
  return found
    .filter((member) => member.schema !== false)
    .map((member) => {
      const { value, path: at } = follow(document, member.schema, member.path);
      return { schema: value, path: at };
    });
}
