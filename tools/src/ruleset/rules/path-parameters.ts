import { operationsOf } from '../document/operationsOf.ts';
import { parametersOf } from '../document/parametersOf.ts';
import type { Contract, Fault, Rule } from '../Rule.ts';

export const pathParameters: Rule = {
  name: 'path-parameters',
  description: 'The path parameters of an operation are those of its path template, each once and required.',
  remedy: 'Declare each `{name}` of the path with `in: path` and `required: true`, and no others.',
  *check({ document }: Contract): Generator<Fault> {
    for (const operation of operationsOf(document)) {
      const template = new Set([...operation.wirePath.matchAll(/\{([^}]*)\}/g)].map((match) => match[1] ?? ''));
      const declared = new Set<string>();
      for (const { value, path } of parametersOf(document, operation)) {
        if (value['in'] !== 'path') continue;
        const name = String(value['name']);
        if (!template.has(name)) {
          yield { message: `The path ${operation.wirePath} has no {${name}}.`, path };
        } else if (declared.has(name)) {
          yield { message: `${operation.id} declares the path parameter ${name} twice.`, path };
        } else if (value['required'] !== true) {
          yield { message: `The path parameter ${name} is not marked as required.`, path };
        }
        declared.add(name);
      }
      for (const name of template) {
        if (declared.has(name)) continue;
        yield {
          message: `${operation.id} does not declare {${name}} of its path ${operation.wirePath}.`,
          path: operation.path,
        };
      }
    }
  },
};
