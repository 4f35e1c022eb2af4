import type { ClientModel, OperationModel, WaiterModel } from './ClientModel.ts';
import { docJob } from './docJob.ts';
import { docWaiter } from './docWaiter.ts';
import { importList } from './importList.ts';
import { inputParameter } from './inputParameter.ts';
import { namedTypes } from './namedTypes.ts';
import { printLiteral, printString } from './printLiteral.ts';
import { type StartingOperation, startsJob } from './startsJob.ts';

/** waiters.ts; undefined if the service has no states to wait for. */
export function emitWaiters({ prefix, operations }: ClientModel): string | undefined {
  const awaited = operations.filter(({ waiters }) => waiters.length > 0);
  if (awaited.length === 0) return undefined;
  const starters = operations.filter(startsJob);
  const names = [...awaited, ...starters].map(({ functionName }) => functionName);
  const functions = [
    ...awaited.flatMap((operation) => operation.waiters.map((waiter) => emitWaiter(operation, waiter, prefix))),
    ...starters.map((operation) => emitJob(operation, prefix)),
  ];
  const core = ['type WaiterOptions', ...(starters.length > 0 ? ['requireLink'] : []), 'waitUntil'];
  const types = [...awaited.flatMap(namedTypes), ...starters.map(({ inputType }) => inputType)];
  return `import { ${core.join(', ')} } from '@cloud-contracts/client-core';
import type { ${prefix}Caller } from './client.ts';
import { ${names.join(', ')} } from './operations.ts';
${importList(types, './types.ts')}
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
    failure: ${printLiteral(waiter.failure)},${waiter.reasons.length > 0 ? `\n    reasons: ${printLiteral(waiter.reasons)},` : ''}
    options,
  });
}
`;
}

function emitJob(starter: StartingOperation, prefix: string): string {
  const { id, functionName, job } = starter;
  const members = [
    // Not `name: undefined`: a member that is there may have to have a value.
    ...job.fromInput.map((name) => `...(input.${name} !== undefined && { ${name}: input.${name} })`),
    ...Object.entries(job.fromOutput).map(
      ([name, pointer]) => `${name}: requireLink('${id}', output, ${printString(pointer)})`,
    ),
  ];
  return `${docJob(starter)}
export async function ${job.functionName}(
  client: ${prefix}Caller,
  ${inputParameter(starter)},
  options?: WaiterOptions,
): Promise<${job.outputType}> {
  const output = await ${functionName}(client, input, { signal: options?.signal });
${starter.outputOptional ? '  if (output === undefined) return undefined;\n' : ''}  return ${job.waiterName}(client, { ${members.join(', ')} }, options);
}
`;
}
