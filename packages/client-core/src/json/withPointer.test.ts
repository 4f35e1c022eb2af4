import { describe, expect, it } from 'vitest';
import { withPointer } from './withPointer.ts';

describe('withPointer', () => {
  it('sets a member in a copy', () => {
    const input = Object.freeze({ Offset: 0, Limit: 10 });
    expect(withPointer(input, '/Offset', 20)).toEqual({ Offset: 20, Limit: 10 });
  });

  it('copies what lies on the way, and makes what is missing', () => {
    const input = Object.freeze({ Page: Object.freeze({ Limit: 10 }), Other: {} });
    const copy = withPointer(input, '/Page/Offset', 20);
    expect(copy).toEqual({ Page: { Limit: 10, Offset: 20 }, Other: {} });
    expect(copy.Other).toBe(input.Other);
    expect(withPointer({}, '/Page/Offset', 1)).toEqual({ Page: { Offset: 1 } });
  });
});
