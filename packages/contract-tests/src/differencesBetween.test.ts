import { describe, expect, it } from 'vitest';
import { differencesBetween } from './differencesBetween.ts';

describe('the differences between two values', () => {
  it('are none where only the order of keys differs', () => {
    expect(differencesBetween({ a: 1, b: [{ c: null, d: 'x' }] }, { b: [{ d: 'x', c: null }], a: 1 })).toEqual([]);
  });

  it.each([
    ['another value', { a: { b: 1 } }, { a: { b: 2 } }, [{ pointer: '/a/b', ours: 1, theirs: 2 }]],
    ['another type', { a: 1 }, { a: '1' }, [{ pointer: '/a', ours: 1, theirs: '1' }]],
    ['null for nothing', { a: null }, {}, [{ pointer: '/a', ours: null, theirs: undefined }]],
    ['a list for an object', { a: [1] }, { a: { 0: 1 } }, [{ pointer: '/a', ours: [1], theirs: { 0: 1 } }]],
    ['a shorter list', { a: [1, 2] }, { a: [1] }, [{ pointer: '/a/1', ours: 2, theirs: undefined }]],
    [
      'another order of a list',
      [1, 2],
      [2, 1],
      [0, 1].map((at) => ({ pointer: `/${at}`, ours: at + 1, theirs: 2 - at })),
    ],
    ['all of it', 1, 2, [{ pointer: '', ours: 1, theirs: 2 }]],
  ])('name the place of %s', (_, ours, theirs, differences) => {
    expect(differencesBetween(ours, theirs)).toEqual(differences);
  });

  it('of a renamed member are two', () => {
    expect(differencesBetween({ 'os-x:y': 1 }, { os_x_y: 1 })).toEqual([
      { pointer: '/os-x:y', ours: 1, theirs: undefined },
      { pointer: '/os_x_y', ours: undefined, theirs: 1 },
    ]);
  });
});
