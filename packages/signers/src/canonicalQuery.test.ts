import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { canonicalQuery } from './canonicalQuery.ts';
import { encodeParameters } from './encodeParameters.ts';

describe('canonicalQuery', () => {
  it('leaves a query as it is sent, in its order', () => {
    expect(canonicalQuery('Offset=0&Limit=10')).toBe('Offset=0&Limit=10');
  });

  it('takes whatever encodeParameters writes', () => {
    const text = fc.string({ unit: 'binary' });
    fc.assert(
      fc.property(fc.array(fc.tuple(text, text)), (parameters) => {
        const query = encodeParameters(parameters);
        expect(canonicalQuery(query)).toBe(query);
      }),
    );
  });

  it.each([
    ['a question mark in front', '?Limit=10', 0],
    ['a raw space', 'A=b c', 3],
    ['a plus for a space', 'A=b+c', 3],
    ['an escape in small letters', 'A=%e6', 2],
    ['a percent sign alone', 'A=5%', 3],
    ['a raw letter beyond ASCII', 'A=未', 2],
    ['a line break', 'A=1\nhost:evil', 3],
    ['a fragment', 'A=1#f', 3],
  ])('refuses %s', (_what, query, offset) => {
    expect(() => canonicalQuery(query)).toThrow(
      expect.objectContaining({ code: 'invalid_request', message: expect.stringContaining(`at offset ${offset};`) }),
    );
  });
});
