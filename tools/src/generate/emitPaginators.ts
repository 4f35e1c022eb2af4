import type { ClientModel, PaginationModel } from './ClientModel.ts';
import { docPaginator } from './docPaginator.ts';
import { importList } from './importList.ts';
import { inputParameter } from './inputParameter.ts';
import { type PagedOperation, isPaged } from './isPaged.ts';
import { namedTypes } from './namedTypes.ts';
import { paginatorType } from './paginatorType.ts';
import { printLiteral } from './printLiteral.ts';

/** paginators.ts; undefined if the service has no lists that come in pages. */
export function emitPaginators({ prefix, operations }: ClientModel): string | undefined {
  const paged = operations.filter(isPaged);
  if (paged.length === 0) return undefined;
  const names = paged.map(({ functionName }) => functionName);
  const used = [...new Set(paged.map(({ pagination }) => functions[pagination.style]))].toSorted();
  return `import { type CallOptions, type Paginator, ${used.join(', ')} } from '@cloud-contracts/client-core';
import type { ${prefix}Caller } from './client.ts';
import { ${names.join(', ')} } from './operations.ts';
${importList(
  paged.flatMap((operation) => [...namedTypes(operation), operation.pagination.itemName ?? []].flat()),
  './types.ts',
)}
${paged.map((operation) => emitPaginator(operation, prefix)).join('\n')}`;
}

/** The functions of client-core, by style. */
const functions = {
  offset: 'paginate',
  page: 'paginateByPage',
  marker: 'paginateByMarker',
  link: 'paginateByLink',
} as const;

function emitPaginator(operation: PagedOperation, prefix: string): string {
  const { functionName, inputType, pagination } = operation;
  const { style } = pagination;
  const lines = placesOf(pagination).map(([name, place]) => `    ${name}: ${printLiteral(place)},\n`);
  if (pagination.asText) lines.push('    asText: true,\n');
  if (pagination.first !== undefined) lines.push(`    first: ${pagination.first},\n`);
  return `${docPaginator(operation, pagination)}
export function ${pagination.functionName}(
  client: ${prefix}Caller,
  ${inputParameter(operation)},
  options?: CallOptions,
): ${paginatorType(operation)} {
  return ${functions[style]}({
    call: (page: ${inputType}) => ${functionName}(client, page, options),
    input,
${lines.join('')}  });
}
`;
}

/** Where a function of client-core looks. */
function placesOf({ style, request, response }: PaginationModel): (readonly [name: string, place: unknown])[] {
  const { items, total, marker, links } = response;
  const places = {
    offset: { offset: request['offset'], items, total },
    page: { page: request['page'], items, total },
    marker: { marker: request['marker'], items, itemMarker: marker },
    link: {
      offset: request['offset'],
      items,
      links,
      query: Object.values(request).map((pointer) => pointer.slice(1)),
    },
  }[style];
  return Object.entries(places).filter(([, place]) => place !== undefined);
}
