import { asObject } from '../document/Json.ts';
import { operationsOf } from '../document/operationsOf.ts';
import type { Contract, Fault, Rule } from '../Rule.ts';

export const operationResponses: Rule = {
  name: 'operation-responses',
  description: 'Every operation has at least one documented status.',
  remedy: 'List the statuses of the document under `responses`; Tencent answers everything with 200.',
  *check({ document }: Contract): Generator<Fault> {
    for (const { id, value, path } of operationsOf(document)) {
      if (Object.keys(asObject(value['responses'])).length === 0) {
        yield {
          message: `${id} has no documented status.`,
          path: [...path, ...('responses' in value ? ['responses'] : [])],
        };
      }
    }
  },
};
