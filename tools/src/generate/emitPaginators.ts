import type { ClientModel } from './ClientModel.ts';
import { docPaginator } from './docPaginator.ts';
import { importList } from './importList.ts';
import { inputParameter } from './inputParameter.ts';
import { type PagedOperation, isPaged } from './isPaged.ts';
import { paginatorType } from './paginatorType.ts';
import { printString } from './printLiteral.ts';

/** paginators.ts; undefined if the service has no lists that come in pages. */
export function emitPaginators({ prefix, operations }: ClientModel): string | undefined {
  const paged = operations.filter(isPaged);
  if (paged.length === 0) return undefined;
  const names = paged.map(({ functionName }) => functionName);
  return `import { type CallOptions, type Paginator, paginate } from '@cloud-contracts/client-core';
import type { ${prefix}Caller } from './client.ts';
import { ${names.join(', ')} } from './operations.ts';
${importList(
  paged.flatMap(({ inputType, outputType, pagination: { itemName } }) =>
    [inputType, outputType, itemName ?? []].flat(),
  ),
  './types.ts',
)}
${paged.map((operation) => emitPaginator(operation, prefix)).join('\n')}`;
}

function emitPaginator(operation: PagedOperation, prefix: string): string {
  const { functionName, inputType, pagination } = operation;
  const { offset, limit, items, total } = pagination;
  return `${docPaginator(operation, pagination)}
export function ${pagination.functionName}(
  client: ${prefix}Caller,
  ${inputParameter(operation)},
  options?: CallOptions,
): ${paginatorType(operation)} {
  return paginate({
    call: (page: ${inputType}) => ${functionName}(client, page, options),
    input,
    offset: ${printString(offset)},
    limit: ${printString(limit)},
    items: ${printString(items)},${total === undefined ? '' : `\n    total: ${printString(total)},`}
  });
}
`;
}
