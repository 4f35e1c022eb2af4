import { asList, asObject } from '../ruleset/document/Json.ts';
import type { Operation } from '../ruleset/document/operationsOf.ts';
import type { PermissionModel } from './ClientModel.ts';

/** An operation's x-permissions, without the cases in which none is needed. */
export function permissionsOf({ value }: Operation): readonly PermissionModel[] {
  return asList(value['x-permissions'])
    .map(asObject)
    .map(({ actions, when }) => ({
      actions: asList(actions).map(String),
      when: typeof when === 'string' ? when.replace(/\.$/, '') : undefined,
    }))
    .filter(({ actions }) => actions.length > 0);
}
