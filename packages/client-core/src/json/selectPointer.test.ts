import { describe, expect, it } from 'vitest';
import { selectPointer } from './selectPointer.ts';

const value = { A: { B: [1, 2], 'c/d~e': 3 }, List: [{ State: 'on' }, {}, { State: null }] };

describe('selectPointer', () => {
  it.each([
    ['', [value]],
    ['/A/B', [[1, 2]]],
    ['/A/B/1', [2]],
    ['/A/c~1d~0e', [3]],
    ['/List/*/State', ['on', undefined, null]],
    ['/List/*', value.List],
    ['/A/*', []],
    ['/Nowhere', [undefined]],
    ['/Nowhere/at/all', [undefined]],
    ['/Nowhere/*', []],
    ['/toString', [undefined]],
  ])('%s', (pointer, selected) => {
    expect(selectPointer(value, pointer)).toEqual(selected);
  });
});
