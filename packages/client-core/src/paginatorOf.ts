import { CloudContractsError } from './errors/CloudContractsError.ts';
import { selectPointer } from './json/selectPointer.ts';
import type { Paginator } from './Paginator.ts';

/** One page, and the items in it. */
export interface WalkedPage<Item, Page> {
  readonly page: Page;
  readonly items: readonly Item[];
}

/** A paginator on what walks through the pages from the first one on. */
export function paginatorOf<Item, Page>(walk: () => AsyncIterable<WalkedPage<Item, Page>>): Paginator<Item, Page> {
  return {
    async *pages() {
      for await (const { page } of walk()) yield page;
    },
    async *[Symbol.asyncIterator]() {
      for await (const { items } of walk()) yield* items;
    },
  };
}

/** The list in a page. Absent and null lists are empty: services leave them out. */
export function itemsOf<Item>(page: unknown, pointer: string): readonly Item[] {
  const items = selectPointer(page, pointer)[0] ?? [];
  if (Array.isArray(items)) return items as readonly Item[];
  throw new CloudContractsError(`A page holds no list at ${pointer}, but a value of type ${typeof items}.`, {});
}
