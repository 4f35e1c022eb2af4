import { docComment } from './docComment.ts';
import type { OperationModel, PaginationModel } from './ClientModel.ts';

/** What a hover says of a paginator. */
export function docPaginator(operation: OperationModel, { request, response }: PaginationModel): string {
  const { limit } = request;
  const start = request['offset'] ?? request['page'] ?? request['marker'];
  const of = [
    limit && `\`${memberOf(limit)}\` is the size of a page`,
    start && `\`${memberOf(start)}\` where the first one starts`,
  ].filter(Boolean);
  return docComment([
    `Every element of \`${memberOf(response.items)}\`, over all pages of ${operation.functionName}.`,
    `\`for await\` gives the elements, \`.pages()\` the outputs.${of.length > 0 ? ` ${of.join(', ')}.` : ''}`,
  ]);
}

function memberOf(pointer: string): string {
  return pointer.slice(1).replaceAll('/', '.');
}
