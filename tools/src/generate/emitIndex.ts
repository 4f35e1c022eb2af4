import type { ClientModel } from './ClientModel.ts';
import { GenerateError } from './GenerateError.ts';
import { isPaged } from './isPaged.ts';
import type { Protocol } from './Protocol.ts';
import { waitingFunctions } from './waitingFunctions.ts';

/** Names that a module exports to the users of the package. */
export interface Exports {
  readonly module: string;
  readonly values?: readonly string[];
  readonly types?: readonly string[];
}

/** index.ts: every public name of the package, once. */
export function emitIndex(
  model: ClientModel,
  types: readonly string[],
  { clientTypes, sharedExports }: Pick<Protocol, 'clientTypes' | 'sharedExports'>,
): string {
  const { prefix, operations, groups } = model;
  const all: readonly Exports[] = [
    { module: './facade.ts', values: [`${prefix}Client`] },
    {
      module: './client.ts',
      values: [`create${prefix}Client`],
      types: clientTypes(model),
    },
    {
      module: './errors.ts',
      values: [`${prefix}Error`, `is${prefix}Error`],
      types: [
        ...(model.commonCodes.length > 0 ? [`${prefix}CommonErrorCode`] : []),
        `${prefix}ErrorCode`,
        `${prefix}ErrorCodeOf`,
        `${prefix}ErrorCodes`,
      ],
    },
    { module: './groups.ts', types: groups.map(({ className }) => className) },
    { module: './http.ts', values: [`create${prefix}HttpClient`], types: [`${prefix}Http`] },
    { module: './operations.ts', values: operations.map(({ functionName }) => functionName) },
    { module: './paginators.ts', values: operations.filter(isPaged).map(({ pagination }) => pagination.functionName) },
    {
      module: './waiters.ts',
      values: operations.flatMap(waitingFunctions),
    },
    { module: './types.ts', types },
    ...sharedExports,
  ];
  checkUnique(all);
  return all.map(emitExports).join('');
}

function emitExports({ module, values = [], types = [] }: Exports): string {
  const names = [...values, ...types.map((name) => `type ${name}`)];
  if (names.length === 0) return '';
  return `export {\n${names.map((name) => `  ${name},\n`).join('')}} from '${module}';\n`;
}

function checkUnique(all: readonly Exports[]): void {
  const modules = new Map<string, string>();
  for (const { module, values = [], types = [] } of all) {
    for (const name of [...values, ...types]) {
      const other = modules.get(name);
      if (other !== undefined) {
        throw new GenerateError(
          `The client would export ${name} twice, from ${other} and ${module}.`,
          'Rename the operation, the waiter, the group or the data type.',
          module === './types.ts' || other === './types.ts' ? ['components', 'schemas', name] : ['paths'],
        );
      }
      modules.set(name, module);
    }
  }
}
