import { describe, expect, expectTypeOf, it } from 'vitest';
import { collect } from '../test/collect.ts';
import { paginate } from './paginate.ts';
import type { Paginator } from './Paginator.ts';

interface Input {
  readonly Offset?: number;
  readonly Limit?: number;
  readonly Name?: string;
}
interface Page {
  readonly Snapshots?: string[] | null;
  readonly TotalCount?: number;
}

/** A service with these snapshots, that gives at most `most` of them at once. */
function snapshots(all: readonly string[], most: number, describeTotal = true) {
  const inputs: Input[] = [];
  const call = async (input: Input): Promise<Page> => {
    inputs.push(input);
    const { Offset = 0, Limit = most } = input;
    const page = all.slice(Offset, Offset + Math.min(Limit, most));
    return { Snapshots: page, ...(describeTotal && { TotalCount: all.length }) };
  };
  return { call, inputs };
}

const places = { offset: '/Offset', items: '/Snapshots', total: '/TotalCount' };

describe('paginate', () => {
  it('gives every item, and stops when the total is reached', async () => {
    const { call, inputs } = snapshots(['a', 'b', 'c', 'd'], 2);
    const list: Paginator<string, Page> = paginate({ call, input: { Name: 'x' }, ...places });
    expect(await collect(list)).toEqual(['a', 'b', 'c', 'd']);
    expect(inputs).toEqual([{ Name: 'x' }, { Name: 'x', Offset: 2 }]);
    expectTypeOf(list.pages()).toEqualTypeOf<AsyncIterable<Page>>();
  });

  it('goes on by what was received, not by what was asked for', async () => {
    const { call, inputs } = snapshots(['a', 'b', 'c', 'd', 'e'], 2);
    expect(await collect(paginate({ call, input: { Limit: 100 }, ...places }))).toHaveLength(5);
    expect(inputs.map(({ Offset }) => Offset)).toEqual([undefined, 2, 4]);
  });

  it('starts at the offset of the input, and leaves the input as it is', async () => {
    const { call, inputs } = snapshots(['a', 'b', 'c'], 1);
    const input = Object.freeze({ Offset: 1 });
    expect(await collect(paginate({ call, input, ...places }))).toEqual(['b', 'c']);
    expect(inputs.map(({ Offset }) => Offset)).toEqual([1, 2]);
  });

  it('sends a text where the input takes one, and reads one', async () => {
    const inputs: unknown[] = [];
    const call = async (input: { body: { action: string; offset?: string } }): Promise<Page> => {
      inputs.push(input);
      const at = Number(input.body.offset ?? 0);
      return { Snapshots: ['a', 'b', 'c', 'd', 'e'].slice(at, at + 2), TotalCount: 5 };
    };
    const input = { body: { action: 'filter', offset: '1' } };
    const list = paginate({
      call,
      input,
      offset: '/body/offset',
      asText: true,
      items: '/Snapshots',
      total: '/TotalCount',
    });
    expect(await collect(list)).toEqual(['b', 'c', 'd', 'e']);
    expect(inputs).toEqual(['1', '3'].map((offset) => ({ body: { action: 'filter', offset } })));
  });

  it('stops at an empty page where no total is told', async () => {
    const { call, inputs } = snapshots(['a', 'b', 'c'], 2, false);
    expect(await collect(paginate({ call, input: {}, ...places }))).toEqual(['a', 'b', 'c']);
    expect(inputs.map(({ Offset }) => Offset)).toEqual([undefined, 2, 3]);
  });

  it('stops at an empty page where the total is too high', async () => {
    const { call, inputs } = snapshots(['a', 'b'], 1);
    const tooHigh = async (input: Input): Promise<Page> => ({ ...(await call(input)), TotalCount: 9 });
    expect(await collect(paginate({ call: tooHigh, input: {}, ...places }))).toEqual(['a', 'b']);
    expect(inputs).toHaveLength(3);
  });

  it('takes an absent list, and null, for an empty one', async () => {
    expect(await collect(paginate({ call: async () => ({ TotalCount: 3 }), input: {}, ...places }))).toEqual([]);
    expect(await collect(paginate({ call: async () => ({ Snapshots: null }), input: {}, ...places }))).toEqual([]);
  });

  it('refuses what is no list', async () => {
    const list = paginate({ call: async () => ({ Snapshots: 'a' }), input: {}, ...places });
    await expect(collect(list)).rejects.toThrow('no list at /Snapshots');
  });

  it('gives the pages, empty ones too', async () => {
    const { call } = snapshots(['a', 'b', 'c'], 2, false);
    expect(await collect(paginate({ call, input: {}, ...places }).pages())).toEqual([
      { Snapshots: ['a', 'b'] },
      { Snapshots: ['c'] },
      { Snapshots: [] },
    ]);
  });

  it('asks for no page that is not wanted, and starts anew for each loop', async () => {
    const { call, inputs } = snapshots(['a', 'b', 'c', 'd'], 2);
    const list = paginate<Input, Page, string>({ call, input: {}, ...places });
    expect(inputs).toHaveLength(0);
    for await (const item of list) {
      expect(item).toBe('a');
      break;
    }
    expect(inputs).toHaveLength(1);
    expect(await collect(list)).toHaveLength(4);
  });

  it('throws what a call throws', async () => {
    const failure = new Error('failed');
    await expect(collect(paginate({ call: () => Promise.reject(failure), input: {}, ...places }))).rejects.toBe(
      failure,
    );
  });
});
