import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { flattenParameters } from './flattenParameters.ts';

describe('flattenParameters', () => {
  it('names the members of objects and the elements of arrays', () => {
    expect(
      flattenParameters({
        Limit: 20,
        Filters: [
          { Name: 'zone', Values: ['ap-guangzhou-1', 'ap-guangzhou-2'] },
          { Name: 'name', Exact: true },
        ],
      }),
    ).toEqual([
      ['Limit', '20'],
      ['Filters.0.Name', 'zone'],
      ['Filters.0.Values.0', 'ap-guangzhou-1'],
      ['Filters.0.Values.1', 'ap-guangzhou-2'],
      ['Filters.1.Name', 'name'],
      ['Filters.1.Exact', 'true'],
    ]);
  });

  it('leaves out undefined and null members, and empty arrays and objects', () => {
    expect(flattenParameters({ A: undefined, B: null, C: [], D: {}, E: { F: [{}] }, G: '' })).toEqual([['G', '']]);
  });

  it('takes the same object twice, as long as it does not hold itself', () => {
    const tag = { Key: 'k' };
    expect(flattenParameters({ A: tag, B: [tag] })).toEqual([
      ['A.Key', 'k'],
      ['B.0.Key', 'k'],
    ]);
  });

  it('takes objects without a prototype, and names that objects inherit', () => {
    const bare = Object.assign(Object.create(null) as object, { constructor: 'x' });
    const parsed = JSON.parse('{"__proto__": {"a": 1}}') as object;
    expect(flattenParameters({ bare, parsed })).toEqual([
      ['bare.constructor', 'x'],
      ['parsed.__proto__.a', '1'],
    ]);
  });

  const cycle: { Items: unknown[] } = { Items: [] };
  cycle.Items.push({ Self: cycle });
  const sparse = ['a'];
  sparse[2] = 'c';

  it.each([
    ['NaN', { A: { B: [1, Number.NaN] } }, 'A.B.1'],
    ['infinity', { A: Number.POSITIVE_INFINITY }, 'A'],
    ['a bigint', { A: [{ B: 10n }] }, 'A.0.B'],
    ['a function', { A: () => 'hidden-value' }, 'A'],
    ['a symbol', { A: Symbol('hidden-value') }, 'A'],
    ['a date', { A: new Date('2019-02-25') }, 'A'],
    ['a map', { A: { B: new Map([['hidden-value', 1]]) } }, 'A.B'],
    ['bytes', { A: new Uint8Array(3) }, 'A'],
    ['a cycle', cycle, 'Items.0.Self'],
    ['null in an array', { A: ['hidden-value', null] }, 'A.1'],
    ['undefined in an array', { A: [undefined] }, 'A.0'],
    ['a hole in an array', { A: sparse }, 'A.1'],
    ['an empty name', { A: { '': 'hidden-value' } }, 'A.""'],
    ['an array at the top', ['hidden-value'], 'The parameters'],
  ])('refuses %s and says where it stands', (_what, parameters, path) => {
    expect(() => flattenParameters(parameters)).toThrow(
      expect.objectContaining({
        code: 'invalid_parameter',
        message: expect.toSatisfy(
          (message: string) => message.startsWith(`${path} `) && !message.includes('hidden-value'),
        ),
      }),
    );
  });

  it('loses nothing: the tree can be built again from the names', () => {
    const name = fc.stringMatching(/^[A-Za-z]\w{0,5}$/);
    const { tree } = fc.letrec((tie) => ({
      tree: fc.oneof(
        { maxDepth: 4 },
        fc.oneof(fc.string({ unit: 'binary' }), fc.integer(), fc.boolean()),
        fc.array(tie('tree'), { minLength: 1, maxLength: 12 }),
        fc.dictionary(name, tie('tree'), { minKeys: 1, maxKeys: 4 }),
      ),
    }));
    fc.assert(
      fc.property(fc.dictionary(name, tree, { minKeys: 1 }), (input) => {
        expect(rebuild(flattenParameters(input))).toEqual(textOf(input));
      }),
    );
  });

  it('refuses what is nested deeper than any parameter, before memory or the stack run out', () => {
    let value: unknown = 'x';
    for (let level = 0; level < 20_000; level++) value = [value];
    expect(() => flattenParameters({ Filters: value })).toThrow(/^Filters(\.0)+ is nested deeper than 100 levels\.$/);
  });
});

type Text = string | { [name: string]: Text };

function rebuild(parameters: readonly (readonly [string, string])[]): Text {
  const root: { [name: string]: Text } = Object.create(null);
  for (const [path, value] of parameters) {
    const names = path.split('.');
    const last = names.pop() ?? '';
    let parent = root;
    for (const name of names)
      parent = (parent[name] ??= Object.create(null) as { [name: string]: Text }) as typeof root;
    parent[last] = value;
  }
  return root;
}

/** The tree with its leaves as text and its arrays as objects with indexes, which is what the names can tell. */
function textOf(value: unknown): Text {
  if (typeof value !== 'object' || value === null) return String(value);
  return Object.assign(
    Object.create(null) as { [name: string]: Text },
    Object.fromEntries(Object.entries(value).map(([name, member]) => [name, textOf(member)])),
  );
}
