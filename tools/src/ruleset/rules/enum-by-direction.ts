import { schemasOf } from '../document/schemasOf.ts';
import type { Contract, Fault, Rule } from '../Rule.ts';

export const enumByDirection: Rule = {
  name: 'enum-by-direction',
  description:
    'Requests list their values with `enum`; responses, and types that travel both ways, with `x-extensible-enum`, since the service may add one.',
  remedy: 'Use `enum` in requests, and `x-extensible-enum` in responses and in a type that is used in both.',
  *check({ document }: Contract): Generator<Fault> {
    for (const { schema, directions, refines, path } of schemasOf(document)) {
      if (typeof schema === 'boolean' || refines) continue;
      if ('enum' in schema && directions.has('response')) {
        const both = directions.has('request') ? ' The type is used in requests too.' : '';
        yield { message: `A response has \`enum\`.${both}`, path: [...path, 'enum'] };
      }
      if ('x-extensible-enum' in schema && directions.has('request') && !directions.has('response')) {
        yield { message: 'A request has `x-extensible-enum`.', path: [...path, 'x-extensible-enum'] };
      }
    }
  },
};
