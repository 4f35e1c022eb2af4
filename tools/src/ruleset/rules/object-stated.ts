import { hasType } from '../document/hasType.ts';
import { schemasOf } from '../document/schemasOf.ts';
import type { Contract, Fault, Rule } from '../Rule.ts';

const stating = [
  'properties',
  'additionalProperties',
  'patternProperties',
  'unevaluatedProperties',
  '$ref',
  'allOf',
  'anyOf',
  'oneOf',
];

export const objectStated: Rule = {
  name: 'object-stated',
  description:
    'Every object states its properties, what its values are, or a composition; an empty one says `properties: {}`.',
  remedy: 'List the properties of the document, or say with `additionalProperties` what the values of a map are.',
  *check({ document }: Contract): Generator<Fault> {
    for (const { schema, name, place, refines, path } of schemasOf(document)) {
      if (typeof schema === 'boolean' || refines || place === 'branch' || !hasType(schema, 'object')) continue;
      if (!stating.some((keyword) => keyword in schema)) {
        yield { message: `${name ?? 'The object'} is an object that says nothing of its members.`, path };
      }
    }
  },
};
