import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { encodeParameters } from './encodeParameters.ts';

describe('encodeParameters', () => {
  it('encodes as RFC 3986 asks: UTF-8, capitals, all but the unreserved characters', () => {
    expect(encodeParameters([['Name', "a b+c/d~e-f_g.h!'()*&=%é未😀"]])).toBe(
      'Name=a%20b%2Bc%2Fd~e-f_g.h%21%27%28%29%2A%26%3D%25%C3%A9%E6%9C%AA%F0%9F%98%80',
    );
  });

  it('keeps the order and joins with ampersands', () => {
    expect(
      encodeParameters([
        ['Limit', '10'],
        ['Filters.0.Name', 'zone'],
        ['Empty', ''],
      ]),
    ).toBe('Limit=10&Filters.0.Name=zone&Empty=');
    expect(encodeParameters([])).toBe('');
  });

  it('names the parameter that UTF-8 cannot express', () => {
    expect(() => encodeParameters([['Tags.0.Value', 'hidden-value \ud800']])).toThrow(
      expect.objectContaining({
        code: 'invalid_parameter',
        message: 'Tags.0.Value holds half a surrogate pair, which UTF-8 cannot express.',
      }),
    );
  });

  it('is undone by decoding, and writes nothing else', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.string({ unit: 'binary' }), (name, value) => {
        const encoded = encodeParameters([[name, value]]);
        expect(encoded).toMatch(/^(?:[A-Za-z0-9._~-]|%[0-9A-F]{2})*=(?:[A-Za-z0-9._~-]|%[0-9A-F]{2})*$/);
        expect(encoded.split('=').map(decodeURIComponent)).toEqual([name, value]);
      }),
    );
  });
});
