import { operationsOf } from '../document/operationsOf.ts';
import { parametersOf } from '../document/parametersOf.ts';
import type { Contract, Fault, Rule } from '../Rule.ts';

export const fragmentWithoutQuery: Rule = {
  name: 'fragment-without-query',
  description: 'An operation on a path with a fragment has no query parameters: clients lose them behind the #.',
  remedy: 'Give the operation a path of its own, without a fragment, or drop the parameter.',
  *check({ document }: Contract): Generator<Fault> {
    for (const operation of operationsOf(document)) {
      if (operation.fragment === undefined) continue;
      for (const { value, path } of parametersOf(document, operation)) {
        if (value['in'] !== 'query') continue;
        yield {
          message: `${operation.id} has the query parameter ${String(value['name'])} on a path with a fragment.`,
          path,
        };
      }
    }
  },
};
