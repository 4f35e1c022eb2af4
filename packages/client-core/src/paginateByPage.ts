import { selectPointer } from './json/selectPointer.ts';
import { withPointer } from './json/withPointer.ts';
import type { Paginator } from './Paginator.ts';
import { itemsOf, paginatorOf } from './paginatorOf.ts';

/** A list whose pages are numbered. Places are JSON pointers. */
export interface PagePagination<Input extends object, Page> {
  /** Gets one page. */
  readonly call: (input: Input) => Promise<Page>;
  readonly input: Input;
  /** Where the input says which page to give. */
  readonly page: string;
  /** The number of the first page: 0 or 1. */
  readonly first: number;
  /** Where the output holds the items. */
  readonly items: string;
  /** Where the output says how many items there are in all. */
  readonly total?: string | undefined;
}

/**
 * Walks through a list by the numbers of its pages, from the page of the input on. The list ends with an empty page, or
 * when all items from the first page on were received; a short page ends nothing.
 */
export function paginateByPage<Input extends object, Page, Item>(
  list: PagePagination<Input, Page>,
): Paginator<Item, Page> {
  return paginatorOf(async function* walk() {
    // A number before the first page gets the first one, so that no item comes twice.
    const start = Math.max(list.first, Number(selectPointer(list.input, list.page)[0] ?? list.first));
    let { input } = list;
    let received = 0;
    for (let number = start; ; number += 1) {
      // oxlint-disable-next-line no-await-in-loop -- only a page tells whether there is another
      const page = await list.call(input);
      const items = itemsOf<Item>(page, list.items);
      yield { page, items };
      received += items.length;
      const total = list.total === undefined ? undefined : selectPointer(page, list.total)[0];
      // The total says nothing of what is left, if the pages before were not asked for.
      if (items.length === 0 || (start === list.first && typeof total === 'number' && received >= total)) return;
      input = withPointer(list.input, list.page, number + 1);
    }
  });
}
