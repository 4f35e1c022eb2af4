import { asList } from '../document/Json.ts';
import { operationsOf } from '../document/operationsOf.ts';
import type { Contract, Fault, Rule } from '../Rule.ts';

export const operationSecurity: Rule = {
  name: 'operation-security',
  description: 'Every operation says how it is authenticated, by the security of the root or its own.',
  remedy: 'State `security` in openapi.yaml for all operations; an operation that is open to all says `security: []`.',
  *check({ document }: Contract): Generator<Fault> {
    if (asList(document['security']).length > 0) return;
    for (const { id, value, path } of operationsOf(document)) {
      if (!Array.isArray(value['security'])) {
        yield { message: `Neither the root nor ${id} states security.`, path };
      }
    }
  },
};
