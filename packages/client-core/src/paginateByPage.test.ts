import { describe, expect, it } from 'vitest';
import { collect } from '../test/collect.ts';
import { paginateByPage } from './paginateByPage.ts';

interface Input {
  readonly Offset?: number;
  readonly Limit?: number;
}
interface Page {
  readonly Images?: string[] | null;
  readonly TotalCount?: number;
}

/** A service with these images on pages of two. Numbers before the first page get the first page. */
function images(all: readonly string[], first: number, describeTotal = true) {
  const inputs: Input[] = [];
  const call = async (input: Input): Promise<Page> => {
    inputs.push(input);
    const start = 2 * (Math.max(first, input.Offset ?? first) - first);
    return { Images: all.slice(start, start + 2), ...(describeTotal && { TotalCount: all.length }) };
  };
  const list = (input: Input) =>
    paginateByPage<Input, Page, string>({
      call,
      input,
      page: '/Offset',
      first,
      items: '/Images',
      total: '/TotalCount',
    });
  return { list, numbers: () => inputs.map(({ Offset }) => Offset) };
}

describe('paginateByPage', () => {
  it.each([
    [0, [undefined, 1, 2]],
    [1, [undefined, 2, 3]],
  ])('counts pages from %d on, and stops when the total is reached', async (first, numbers) => {
    const service = images(['a', 'b', 'c', 'd', 'e', 'f'], first);
    expect(await collect(service.list({}))).toEqual(['a', 'b', 'c', 'd', 'e', 'f']);
    expect(service.numbers()).toEqual(numbers);
  });

  it('stops at an empty page where no total is told', async () => {
    const service = images(['a', 'b', 'c', 'd'], 1, false);
    expect(await collect(service.list({}))).toEqual(['a', 'b', 'c', 'd']);
    expect(service.numbers()).toEqual([undefined, 2, 3]);
  });

  it('starts at the page of the input, and gets all that follows', async () => {
    const service = images(['a', 'b', 'c', 'd', 'e'], 1);
    const input = Object.freeze({ Offset: 2, Limit: 2 });
    expect(await collect(service.list(input))).toEqual(['c', 'd', 'e']);
    expect(service.numbers()).toEqual([2, 3, 4]);
  });

  it('takes a number before the first page for the first one', async () => {
    const service = images(['a', 'b', 'c', 'd'], 1);
    expect(await collect(service.list({ Offset: 0 }))).toEqual(['a', 'b', 'c', 'd']);
    expect(service.numbers()).toEqual([0, 2]);
  });

  it('takes an absent list for an empty one', async () => {
    const list = paginateByPage({
      call: async () => ({ TotalCount: 3 }),
      input: {},
      page: '/Offset',
      first: 1,
      items: '/Images',
      total: '/TotalCount',
    });
    expect(await collect(list)).toEqual([]);
  });
});
