import { selectPointer } from './json/selectPointer.ts';
import { withPointer } from './json/withPointer.ts';
import type { Paginator } from './Paginator.ts';
import { itemsOf, paginatorOf } from './paginatorOf.ts';

/** A list that an operation returns page by page. Places are JSON pointers. */
export interface OffsetPagination<Input extends object, Page> {
  /** Gets one page. */
  readonly call: (input: Input) => Promise<Page>;
  readonly input: Input;
  /** Where the input says how many items to skip. */
  readonly offset: string;
  /** Whether the input takes it as text, `'20'`. */
  readonly asText?: boolean | undefined;
  /** Where the output holds the items. */
  readonly items: string;
  /** Where the output says how many items there are in all. */
  readonly total?: string | undefined;
}

/**
 * Walks through a list by offset, from the offset of the input on. Each page starts after the items that were received.
 * The list ends with an empty page, or when the total is reached; a short page ends nothing.
 */
export function paginate<Input extends object, Page, Item>(list: OffsetPagination<Input, Page>): Paginator<Item, Page> {
  return paginatorOf(async function* walk() {
    let offset = Number(selectPointer(list.input, list.offset)[0] ?? 0);
    // The first page is asked for as the caller did: some services take no offset of 0.
    let { input } = list;
    for (;;) {
      // oxlint-disable-next-line no-await-in-loop -- a page depends on the one before it
      const page = await list.call(input);
      const items = itemsOf<Item>(page, list.items);
      yield { page, items };
      offset += items.length;
      const total = list.total === undefined ? undefined : selectPointer(page, list.total)[0];
      if (items.length === 0 || (typeof total === 'number' && offset >= total)) return;
      input = withPointer(list.input, list.offset, list.asText ? String(offset) : offset);
    }
  });
}
