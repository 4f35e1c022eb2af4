import { describe, expect, it } from 'vitest';
import { compare } from './compare.ts';

const rounds = { what: 'call', unit: 'ms', ours: [2, 20, 6], other: { name: 'bare', values: [1, 10, 2] } } as const;

describe('compare', () => {
  it('takes ratios and differences within each round, not of the medians', () => {
    const { ours, other, ratio, difference } = compare(rounds);
    expect({ ours, other }).toEqual({ ours: 6, other: { name: 'bare', value: 2 } });
    expect(ratio).toEqual({ median: 2, low: 2, high: 2.5 });
    expect(difference).toEqual({ median: 4, low: 2.5, high: 7 });
  });

  it.each([
    [{ of: 'ratio', at: 'most', limit: 2 }, true],
    [{ of: 'ratio', at: 'most', limit: 1.9 }, false],
    [{ of: 'ratio', at: 'least', limit: 2 }, true],
    [{ of: 'difference', at: 'most', limit: 3 }, false],
    [{ of: 'ours', at: 'most', limit: 6 }, true],
    [{ of: 'ours', at: 'least', limit: 7 }, false],
  ] as const)('judges by %o: %s', (target, met) => {
    expect(compare({ ...rounds, target }).target).toEqual({ ...target, met });
  });

  it('has no ratio to nothing', () => {
    const { ratio, difference } = compare({
      what: 'types',
      unit: 'count',
      ours: [3],
      other: { name: 'empty', values: [0] },
    });
    expect(ratio).toBeUndefined();
    expect(difference?.median).toBe(3);
  });

  it('refuses a target for a ratio to nothing', () => {
    const target = { of: 'ratio', at: 'most', limit: 2 } as const;
    expect(() => compare({ what: 'heap', unit: 'B', ours: [1], target })).toThrow('A target for the ratio needs');
  });

  it('refuses rounds that have no counterpart', () => {
    const other = { name: 'bare', values: [1] };
    expect(() => compare({ ...rounds, other })).toThrow('call: 3 rounds of ours cannot be compared with 1');
  });
});
