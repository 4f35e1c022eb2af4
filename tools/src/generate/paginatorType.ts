import type { PagedOperation } from './isPaged.ts';
import { memberType } from './memberType.ts';

/** `Paginator<Item, Output>` */
export function paginatorType({ outputType, pagination: { itemName, response } }: PagedOperation): string {
  return `Paginator<${itemName ?? `${memberType(outputType, response.items)}[number]`}, ${outputType}>`;
}
