import { isObject } from './json/isObject.ts';
import { withPointer } from './json/withPointer.ts';
import type { Paginator } from './Paginator.ts';
import { itemsOf, paginatorOf } from './paginatorOf.ts';

/** A list whose pages link to the next one. Places are JSON pointers. */
export interface LinkPagination<Input extends object, Page> {
  /** Gets one page. */
  readonly call: (input: Input) => Promise<Page>;
  readonly input: Input;
  /** Where the input says how many items to skip. */
  readonly offset?: string | undefined;
  /** Where the output holds the items. */
  readonly items: string;
  /** Where the output holds its links, `{rel, href}`. */
  readonly links: string;
  /** Members of the input that a link may set. */
  readonly query: readonly string[];
}

/**
 * Walks through a list by the link to the next page. Of the link only the query is used, and of that what pages a list, as
 * members of the input: a call goes where the client's calls go, not where an answer points. The list ends with a page that has no such link.
 */
export function paginateByLink<Input extends object, Page, Item>(
  list: LinkPagination<Input, Page>,
): Paginator<Item, Page> {
  return paginatorOf(async function* walk() {
    let { input } = list;
    // What the first page skipped: a link that says nothing of it would skip as much after each page.
    const base = list.offset === undefined ? input : withPointer(input, list.offset, undefined);
    let last = '';
    for (;;) {
      // oxlint-disable-next-line no-await-in-loop -- a page depends on the one before it
      const page = await list.call(input);
      yield { page, items: itemsOf<Item>(page, list.items) };
      const query = nextQuery(itemsOf(page, list.links));
      // A link to the page itself would lead on for ever.
      if (query === undefined || query === last) return;
      last = query;
      input = {
        ...base,
        ...Object.fromEntries([...new URLSearchParams(query)].filter(([name]) => list.query.includes(name))),
      };
    }
  });
}

/** The query of the link whose `rel` is `next`. */
function nextQuery(links: readonly unknown[]): string | undefined {
  const next = links.filter(isObject).find(({ rel }) => rel === 'next');
  return /\?([^#]+)/.exec(String(next?.['href']))?.[1];
}
