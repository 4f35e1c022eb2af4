import { type JsonObject, asList, asObject } from '../ruleset/document/Json.ts';
import type { Operation } from '../ruleset/document/operationsOf.ts';
import type { WaiterModel } from './ClientModel.ts';
import { checkPointer } from './checkPointer.ts';
import { GenerateError } from './GenerateError.ts';

/** An operation's x-waiters. `envelope` is what pointers into a response begin with and a caller does not see. */
export function readWaiters(document: JsonObject, operation: Operation, envelope: string): readonly WaiterModel[] {
  return asList(operation.value['x-waiters']).map((node, index) => {
    const at = [...operation.path, 'x-waiters', index];
    const { name, description, path: pointer, success, failure, reasons } = asObject(node);
    if (typeof name !== 'string' || typeof description !== 'string' || asList(success).length === 0) {
      throw new GenerateError(
        `A waiter of ${operation.id} is not complete.`,
        'Give it a name, a description and at least one state under success.',
        at,
      );
    }
    const path = checkPointer(document, operation, { side: 'output', pointer, at: [...at, 'path'] });
    return {
      functionName: `waitUntil${name}`,
      name,
      description,
      path: path.slice(envelope.length),
      success: asList(success),
      failure: asList(failure),
      reasons: asList(reasons).map((reason, position) =>
        checkPointer(document, operation, {
          side: 'output',
          pointer: reason,
          at: [...at, 'reasons', position],
        }).slice(envelope.length),
      ),
    };
  });
}
