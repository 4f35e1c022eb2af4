import type { ClientModel, OperationModel, WaiterModel } from './ClientModel.ts';
import { docWaiter } from './docWaiter.ts';
import { importList } from './importList.ts';
import { inputParameter } from './inputParameter.ts';
import { printLiteral, printString } from './printLiteral.ts';

/** waiters.ts; undefined if the service has no states to wait for. */
export function emitWaiters({ prefix, operations }: ClientModel): string | undefined {
  const awaited = operations.filter(({ waiters }) => waiters.length > 0);
  if (awaited.length === 0) return undefined;
  const names = awaited.map(({ functionName }) => functionName);
  const functions = awaited.flatMap((operation) =>
    operation.waiters.map((waiter) => emitWaiter(operation, waiter, prefix)),
  );
  return `import { type WaiterOptions, waitUntil } from '@cloud-contracts/client-core';
import type { ${prefix}Caller } from './client.ts';
import { ${names.join(', ')} } from './operations.ts';
${importList(
  awaited.flatMap(({ inputType, outputType }) => [inputType, outputType]),
  './types.ts',
)}
${functions.join('\n')}`;
}

function emitWaiter(operation: OperationModel, waiter: WaiterModel, prefix: string): string {
  return `${docWaiter(operation, waiter)}
export function ${waiter.functionName}(
  client: ${prefix}Caller,
  ${inputParameter(operation)},
  options?: WaiterOptions,
): Promise<${operation.outputType}> {
  return waitUntil({
    name: ${printString(waiter.name)},
    call: (options) => ${operation.functionName}(client, input, options),
    path: ${printString(waiter.path)},
    success: ${printLiteral(waiter.success)},
    failure: ${printLiteral(waiter.failure)},
    options,
  });
}
`;
}
