import { schemasOf } from '../document/schemasOf.ts';
import type { Contract, Fault, Rule } from '../Rule.ts';

const typing = ['type', '$ref', 'oneOf', 'anyOf', 'allOf', 'const', 'enum'];

export const propertyTyped: Rule = {
  name: 'property-typed',
  description: 'Every body, property, item and component has a type: `type`, a `$ref`, or a composition.',
  remedy: 'State the type of the document; a value of several types lists them, `type: [string, integer]`.',
  *check({ document }: Contract): Generator<Fault> {
    for (const { schema, place, name, refines, path } of schemasOf(document)) {
      if (typeof schema === 'boolean' || place === 'branch' || refines) continue;
      if (typing.some((keyword) => keyword in schema)) continue;
      yield { message: `${name ?? 'The schema'} has no type.`, path };
    }
  },
};
