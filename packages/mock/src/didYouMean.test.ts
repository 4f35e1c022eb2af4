import { describe, expect, it } from 'vitest';
import { didYouMean } from './didYouMean.ts';

describe('didYouMean', () => {
  it.each([
    ['cfss', ' Did you mean "cfs"?'],
    ['csf', ' Did you mean "cfs"?'],
    ['CFS', ' Did you mean "cfs"?'],
    ['describethings', ' Did you mean "DescribeThings"?'],
    ['DescribeThing', ' Did you mean "DescribeThings"?'],
    ['DeleteThings', ''],
    ['', ''],
  ])('%s', (name, expected) => {
    expect(didYouMean(name, ['DescribeThings', 'cfs'])).toBe(expected);
  });
});
