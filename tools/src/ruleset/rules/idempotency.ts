import { isObject } from '../document/Json.ts';
import { operationsOf } from '../document/operationsOf.ts';
import { resolveInput } from '../document/resolveInput.ts';
import type { Contract, Fault, Rule } from '../Rule.ts';

export const idempotency: Rule = {
  name: 'idempotency',
  description:
    'x-idempotency says why a call may be repeated: it reads, or a parameter of the request makes it unique.',
  remedy: 'Write `x-idempotency: {by: read}` or `{by: token, parameter: /ClientToken}`.',
  *check({ document }: Contract): Generator<Fault> {
    for (const operation of operationsOf(document)) {
      const extension = operation.value['x-idempotency'];
      const path = [...operation.path, 'x-idempotency'];
      if (extension === undefined || (isObject(extension) && extension['by'] === 'read')) continue;
      if (!isObject(extension) || extension['by'] !== 'token') {
        yield { message: `x-idempotency of ${operation.id} is neither {by: read} nor {by: token, parameter}.`, path };
        continue;
      }
      const parameter = String(extension['parameter']);
      if (resolveInput(document, operation, parameter).length === 0) {
        const at = [...path, ...('parameter' in extension ? ['parameter'] : [])];
        yield { message: `x-idempotency of ${operation.id}: ${parameter} leads to nothing in the request.`, path: at };
      }
    }
  },
};
