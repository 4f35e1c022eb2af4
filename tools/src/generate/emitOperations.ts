import { capitalize } from './capitalize.ts';
import type { ClientModel, OperationModel } from './ClientModel.ts';
import { docOperation } from './docOperation.ts';
import { importList } from './importList.ts';
import { inputParameter } from './inputParameter.ts';
import { namedTypes } from './namedTypes.ts';
import { printLiteral } from './printLiteral.ts';
import type { ProtocolTypes } from './ProtocolTypes.ts';
import { resultType } from './resultType.ts';

/** operations.ts: a function for each operation. Its descriptor stands beside it, so that a bundler keeps or drops both. */
export function emitOperations(model: ClientModel, protocol: ProtocolTypes): string {
  const { prefix, operations } = model;
  const functions = operations.map((operation) => emitOperation(model, operation, protocol.operation));
  return `import type { Call, CallOptions } from '@cloud-contracts/client-core';
import type { ${protocol.operation} } from '${protocol.module}';
import type { ${prefix}Caller, ${prefix}Failure } from './client.ts';
${importList(operations.flatMap(namedTypes), './types.ts')}
${functions.join('\n')}`;
}

function emitOperation(model: ClientModel, operation: OperationModel, descriptorType: string): string {
  const { id, functionName, descriptor } = operation;
  const constant = capitalize(id);
  const { prefix } = model;
  return `const ${constant} = ${printLiteral(descriptor)} as const satisfies ${descriptorType};

${docOperation(model, operation)}
export function ${functionName}(
  client: ${prefix}Caller,
  ${inputParameter(operation)},
  options?: CallOptions,
): Call<${resultType(operation)}, ${prefix}Failure<'${id}'>> {
  return client.call(${constant}, input, options);
}
`;
}
