import { expect, it } from 'vitest';
import { distinct } from './distinct.ts';

it('keeps each value once, where it stands first', () => {
  expect(distinct([{ type: 'string' }, true, { type: 'string' }, { type: 'integer' }, true])).toEqual([
    { type: 'string' },
    true,
    { type: 'integer' },
  ]);
});
