import { asObject } from '../document/Json.ts';
import type { Contract, Fault, Rule } from '../Rule.ts';

export const schemaName: Rule = {
  name: 'schema-name',
  description: 'No schema is called Error: generated types would hide the one of the language.',
  remedy: 'Name it after what failed, as in ErrorEnvelope.',
  *check({ document }: Contract): Generator<Fault> {
    for (const name of Object.keys(asObject(asObject(document['components'])['schemas']))) {
      if (name.toLowerCase() === 'error') {
        yield { message: `A schema is called ${name}.`, path: ['components', 'schemas', name] };
      }
    }
  },
};
