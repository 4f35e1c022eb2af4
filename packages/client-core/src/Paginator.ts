/** The items of a list, over all its pages. Each loop starts from the beginning. */
export interface Paginator<Item, Page> extends AsyncIterable<Item> {
  /** The pages as the operation returns them. */
  pages(): AsyncIterable<Page>;
}
