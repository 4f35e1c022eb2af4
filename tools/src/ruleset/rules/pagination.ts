import { asObject } from '../document/Json.ts';
import { hasType } from '../document/hasType.ts';
import { operationsOf } from '../document/operationsOf.ts';
import { resolveInput } from '../document/resolveInput.ts';
import { resolveOutput } from '../document/resolveOutput.ts';
import type { Contract, Fault, Rule } from '../Rule.ts';

export const pagination: Rule = {
  name: 'pagination',
  description:
    'The pointers of x-pagination lead to members of the request and of the success response; the items are an array.',
  remedy: 'Write each pointer from the root of the body, as in `items: /Response/Snapshots`.',
  *check({ document }: Contract): Generator<Fault> {
    for (const operation of operationsOf(document)) {
      if (!('x-pagination' in operation.value)) continue;
      const extension = asObject(operation.value['x-pagination']);
      const at = [...operation.path, 'x-pagination'];
      for (const [side, resolve] of [
        ['request', resolveInput],
        ['response', resolveOutput],
      ] as const) {
        const pointers = Object.entries(asObject(extension[side]));
        if (pointers.length === 0) {
          yield { message: `x-pagination of ${operation.id} names no member of the ${side}.`, path: at };
        }
        for (const [role, pointer] of pointers) {
          // The marker stands in the last item.
          const within =
            side === 'response' && role === 'marker' ? `${String(asObject(extension[side])['items'])}/*` : '';
          if (resolve(document, operation, within + String(pointer)).length > 0) continue;
          const message = `x-pagination of ${operation.id}: ${String(pointer)} leads to nothing in the ${side}.`;
          yield { message, path: [...at, side, role] };
        }
      }
      const items = asObject(extension['response'])['items'];
      const found = resolveOutput(document, operation, String(items));
      if (found.length > 0 && !found.some(({ schema }) => hasType(asObject(schema), 'array'))) {
        const message = `x-pagination of ${operation.id}: ${String(items)} is no array.`;
        yield { message, path: [...at, 'response', 'items'] };
      }
    }
  },
};
