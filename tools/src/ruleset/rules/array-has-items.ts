import { hasType } from '../document/hasType.ts';
import { schemasOf } from '../document/schemasOf.ts';
import type { Contract, Fault, Rule } from '../Rule.ts';

export const arrayHasItems: Rule = {
  name: 'array-has-items',
  description: 'Every array says what its items are.',
  remedy: 'State `items` with the type or the $ref of the data type that the document names.',
  *check({ document }: Contract): Generator<Fault> {
    for (const { schema, name, refines, path } of schemasOf(document)) {
      if (typeof schema === 'boolean' || refines || !hasType(schema, 'array')) continue;
      if (!('items' in schema || 'prefixItems' in schema)) {
        yield { message: `${name ?? 'The array'} has no items.`, path };
      }
    }
  },
};
