import { asObject, isObject } from '../document/Json.ts';
import { operationsOf } from '../document/operationsOf.ts';
import type { Contract, Fault, Rule } from '../Rule.ts';

export const operationSource: Rule = {
  name: 'operation-source',
  description:
    'Every operation says in x-source which document and section it was transcribed from, as inventory.json does.',
  remedy: 'State `x-source: {document: …, section: …}` with the values of the operation in specs/inventory.json.',
  *check({ document, service, inventory }: Contract): Generator<Fault> {
    const entries = new Map(
      inventory.operations.filter((entry) => entry.service === service).map((entry) => [entry.operationId, entry]),
    );
    for (const { id, value, path } of operationsOf(document)) {
      if (!isObject(value['x-source'])) {
        yield { message: `${id} has no x-source.`, path };
        continue;
      }
      const source = asObject(value['x-source']);
      const entry = entries.get(id);
      for (const key of ['document', 'section'] as const) {
        const at = [...path, 'x-source', ...(key in source ? [key] : [])];
        if (typeof source[key] !== 'string' || source[key] === '') {
          yield { message: `x-source of ${id} has no ${key} that is a text.`, path: at };
        } else if (entry !== undefined && source[key] !== entry[key]) {
          yield { message: `The ${key} of ${id} is ${entry[key]} in inventory.json, not ${source[key]}.`, path: at };
        }
      }
    }
  },
};
