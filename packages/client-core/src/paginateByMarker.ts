import { selectPointer } from './json/selectPointer.ts';
import { withPointer } from './json/withPointer.ts';
import type { Paginator } from './Paginator.ts';
import { itemsOf, paginatorOf } from './paginatorOf.ts';

/** A list whose pages start behind an item of the page before. Places are JSON pointers. */
export interface MarkerPagination<Input extends object, Page> {
  /** Gets one page. */
  readonly call: (input: Input) => Promise<Page>;
  readonly input: Input;
  /** Where the input says behind which item the page starts. */
  readonly marker: string;
  /** Where the output holds the items. */
  readonly items: string;
  /** Where an item holds what the input takes as marker. */
  readonly itemMarker: string;
}

/**
 * Walks through a list by the last item of each page, from the marker of the input on. The list ends with an empty page, or
 * with an item that has no marker; a short page ends nothing.
 */
export function paginateByMarker<Input extends object, Page, Item>(
  list: MarkerPagination<Input, Page>,
): Paginator<Item, Page> {
  return paginatorOf(async function* walk() {
    let { input } = list;
    for (;;) {
      // oxlint-disable-next-line no-await-in-loop -- a page depends on the one before it
      const page = await list.call(input);
      const items = itemsOf<Item>(page, list.items);
      yield { page, items };
      const marker = selectPointer(items.at(-1), list.itemMarker)[0];
      // A service that ignores the marker would give the same page for ever.
      if (marker === undefined || marker === selectPointer(input, list.marker)[0]) return;
      input = withPointer(list.input, list.marker, marker);
    }
  });
}
