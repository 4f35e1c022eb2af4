import type { OperationModel } from './ClientModel.ts';
import { importList } from './importList.ts';
import { isPaged } from './isPaged.ts';
import { namedTypes } from './namedTypes.ts';
import { waitingFunctions } from './waitingFunctions.ts';

/** The imports of a module with methods for these operations: the functions that they call, and their types. */
export function importMethods(operations: readonly OperationModel[]): string {
  const types = operations.flatMap((operation) =>
    [...namedTypes(operation), operation.pagination?.itemName ?? []].flat(),
  );
  return [
    importValues(
      operations.map(({ functionName }) => functionName),
      './operations.ts',
    ),
    importValues(
      operations.filter(isPaged).map(({ pagination }) => pagination.functionName),
      './paginators.ts',
    ),
    importList(types, './types.ts'),
    importValues(operations.flatMap(waitingFunctions), './waiters.ts'),
  ].join('');
}

/** What the signatures of the methods name of client-core. */
export function coreTypes(operations: readonly OperationModel[]): string[] {
  return [
    'Call',
    'CallOptions',
    ...(operations.some(isPaged) ? ['Paginator'] : []),
    ...(operations.some((operation) => waitingFunctions(operation).length > 0) ? ['WaiterOptions'] : []),
  ];
}

function importValues(names: readonly string[], module: string): string {
  return names.length === 0 ? '' : `import {\n${names.map((name) => `  ${name},\n`).join('')}} from '${module}';\n`;
}
