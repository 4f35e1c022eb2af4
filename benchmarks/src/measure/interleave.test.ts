import { expect, it } from 'vitest';
import { interleave } from './interleave.ts';

it('measures each subject once a round, and turns the order round every time', async () => {
  const order: string[] = [];
  const values = await interleave(3, {
    ours: async () => order.push('ours'),
    other: async () => order.push('other'),
  });
  expect(order).toEqual(['ours', 'other', 'other', 'ours', 'ours', 'other']);
  expect(values).toEqual({ ours: [1, 4, 5], other: [2, 3, 6] });
});
