import { docComment } from './docComment.ts';
import type { OperationModel, WaiterModel } from './ClientModel.ts';

/** What a hover says of a waiter. */
export function docWaiter(operation: OperationModel, waiter: WaiterModel): string {
  const { description, path, success, failure } = waiter;
  const member = `\`${path.slice(1).replaceAll('/*', '[]').replaceAll('/', '.')}\``;
  const every = path.includes('/*') ? ' in every element, and there is one' : '';
  return docComment(
    [
      `Waits until ${description.charAt(0).toLowerCase()}${description.slice(1)}`,
      `Repeats ${operation.functionName} until ${member} is ${list(success)}${every}. Resolves with the last output.`,
    ],
    [
      ...(failure.length > 0 ? [`@throws {WaiterError} ${member} became ${list(failure)}.`] : []),
      '@throws {TimeoutError} It took longer than `timeout`.',
    ],
  );
}

/** `a`, `b` or `c` */
function list(states: readonly unknown[]): string {
  const names = states.map((state) => `\`${String(state)}\``);
  const last = names.pop() ?? '';
  return names.length > 0 ? `${names.join(', ')} or ${last}` : last;
}
