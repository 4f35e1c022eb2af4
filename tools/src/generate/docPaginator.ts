import { docComment } from './docComment.ts';
import type { OperationModel, PaginationModel } from './ClientModel.ts';

/** What a hover says of a paginator. */
export function docPaginator(operation: OperationModel, { items, offset, limit }: PaginationModel): string {
  return docComment([
    `Every element of \`${items.slice(1)}\`, over all pages of ${operation.functionName}.`,
    `\`for await\` gives the elements, \`.pages()\` the outputs. \`${limit.slice(1)}\` is the size of a page, \`${offset.slice(1)}\` where the first one starts.`,
  ]);
}
