import { type JsonObject, asList, asObject } from '../ruleset/document/Json.ts';
import type { JsonPath } from '../ruleset/document/JsonPath.ts';
import { operationsOf } from '../ruleset/document/operationsOf.ts';
import { capitalize } from './capitalize.ts';
import type { ClientModel, GroupModel } from './ClientModel.ts';
import { GenerateError } from './GenerateError.ts';

/** Members that a client has beside its groups. */
const taken = new Set(['call', 'constructor', 'http']);

/**
 * The groups that the tags name by `x-group`; none where no tag does. Throws a GenerateError where only some tags name one,
 * a name cannot be a member of a client, or an operation has no place in a group.
 */
export function readGroups(
  document: JsonObject,
  { prefix, operations }: Pick<ClientModel, 'prefix' | 'operations'>,
): readonly GroupModel[] {
  const tags = asList(document['tags']).map(asObject);
  if (tags.every((tag) => tag['x-group'] === undefined)) return [];
  const members = new Map<string, Set<string>>(tags.map((tag) => [String(tag['name']), new Set()]));
  for (const { id, value, path } of operationsOf(document)) {
    const [tag, ...others] = asList(value['tags']);
    const group = others.length === 0 ? members.get(String(tag)) : undefined;
    if (group === undefined) {
      throw new GenerateError(`${id} has no place in a group.`, 'Give it one tag, and list that at the root.', [
        ...path,
        'tags',
      ]);
    }
    group.add(id);
  }
  const names = new Set<string>();
  return tags.map((tag, index) => {
    const name = nameOf(tag, ['tags', index], names);
    names.add(name);
    return {
      name,
      className: `${prefix}${capitalize(name)}`,
      title: String(tag['name']),
      description: String(tag['description']),
      operations: operations.filter(({ id }) => members.get(String(tag['name']))?.has(id)),
    };
  });
}

function nameOf({ name, 'x-group': group }: JsonObject, at: JsonPath, others: ReadonlySet<string>): string {
  if (group === undefined) {
    throw new GenerateError(
      `The tag "${String(name)}" has no x-group, but others have one.`,
      'Name the group of each tag, or of none.',
      at,
    );
  }
  if (typeof group !== 'string' || !/^[a-z][A-Za-z0-9]*$/.test(group) || taken.has(group)) {
    throw new GenerateError(
      `The x-group ${JSON.stringify(group)} cannot be a member of a client.`,
      `Use letters and digits, a small letter first, and none of ${[...taken].join(', ')}.`,
      [...at, 'x-group'],
    );
  }
  if (others.has(group)) {
    throw new GenerateError(`Two tags have the x-group "${group}".`, 'Give each tag a group of its own.', [
      ...at,
      'x-group',
    ]);
  }
  return group;
}
