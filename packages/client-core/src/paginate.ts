import { CloudContractsError } from './errors/CloudContractsError.ts';
import { selectPointer } from './json/selectPointer.ts';
import { withPointer } from './json/withPointer.ts';
import type { Paginator } from './Paginator.ts';

/** A list that an operation returns page by page. Places are JSON pointers. */
export interface OffsetPagination<Input extends object, Page> {
  /** Gets one page. */
  readonly call: (input: Input) => Promise<Page>;
  readonly input: Input;
  /** Where the input says how many items to skip. */
  readonly offset: string;
  /** Where the input says how long a page may be. A service may return fewer, so a short page ends nothing. */
  readonly limit?: string | undefined;
  /** Where the output holds the items. */
  readonly items: string;
  /** Where the output says how many items there are in all. */
  readonly total?: string | undefined;
}

/**
 * Walks through a list by offset, from the offset of the input on. Each page starts after the items that were received.
 * The list ends with an empty page, or when the total is reached.
 */
export function paginate<Input extends object, Page, Item>(list: OffsetPagination<Input, Page>): Paginator<Item, Page> {
  async function* walk(): AsyncGenerator<{ readonly page: Page; readonly items: readonly Item[] }, void, undefined> {
    let offset = Number(selectPointer(list.input, list.offset)[0] ?? 0);
    for (;;) {
      // oxlint-disable-next-line no-await-in-loop -- a page depends on the one before it
      const page = await list.call(withPointer(list.input, list.offset, offset));
      const items = itemsOf<Item>(page, list.items);
      yield { page, items };
      offset += items.length;
      const total = list.total === undefined ? undefined : selectPointer(page, list.total)[0];
      if (items.length === 0 || (typeof total === 'number' && offset >= total)) return;
    }
  }

  return {
    async *pages() {
      for await (const { page } of walk()) yield page;
    },
    async *[Symbol.asyncIterator]() {
      for await (const { items } of walk()) yield* items;
    },
  };
}

/** Absent and null lists are empty: services leave them out. */
function itemsOf<Item>(page: unknown, pointer: string): readonly Item[] {
  const items = selectPointer(page, pointer)[0] ?? [];
  if (Array.isArray(items)) return items as readonly Item[];
  throw new CloudContractsError(`A page holds no list at ${pointer}, but a value of type ${typeof items}.`, {});
}
