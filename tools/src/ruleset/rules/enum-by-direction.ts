import { schemasOf } from '../document/schemasOf.ts';
import type { Contract, Fault, Rule } from '../Rule.ts';

export const enumByDirection: Rule = {
  name: 'enum-by-direction',
  description:
    'Requests list their values with `enum`; responses with `x-extensible-enum`, since the service may add one.',
  remedy:
    'Use `enum` in requests and `x-extensible-enum` in responses; split a type that is used in both into X and XInput.',
  *check({ document }: Contract): Generator<Fault> {
    for (const { schema, directions, refines, path } of schemasOf(document)) {
      if (typeof schema === 'boolean' || refines) continue;
      const both = directions.size === 2 ? ' The type is used in requests too.' : '';
      if ('enum' in schema && directions.has('response')) {
        yield { message: `A response has \`enum\`.${both}`, path: [...path, 'enum'] };
      }
      if ('x-extensible-enum' in schema && directions.has('request')) {
        const also = directions.size === 2 ? ' The type is used in responses too.' : '';
        yield { message: `A request has \`x-extensible-enum\`.${also}`, path: [...path, 'x-extensible-enum'] };
      }
    }
  },
};
