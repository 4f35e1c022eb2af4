import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { canonicalHeaders } from './canonicalHeaders.ts';

describe('canonicalHeaders', () => {
  it('lowers names, trims values and sorts', () => {
    const { names, text } = canonicalHeaders([
      ['X-TC-Action', ' DescribeInstances '],
      ['Host', 'cvm.tencentcloudapi.com'],
      ['Content-Type', 'Application/JSON'],
    ]);
    expect(names).toBe('content-type;host;x-tc-action');
    expect(text).toBe(
      'content-type:Application/JSON\nhost:cvm.tencentcloudapi.com\nx-tc-action:DescribeInstances\n\n' +
        'content-type;host;x-tc-action',
    );
  });

  it('normalizes the trimmed values as it is told', () => {
    expect(canonicalHeaders([['Accept', ' Text/HTML ']], (value) => value.toLowerCase()).text).toBe(
      'accept:text/html\n\naccept',
    );
  });

  it('sorts by code, not by alphabet: a dash comes before a letter, an underscore between', () => {
    expect(
      canonicalHeaders([
        ['x-b', '1'],
        ['xa', '1'],
        ['x_c', '1'],
      ]).names,
    ).toBe('x-b;x_c;xa');
  });

  it('does not depend on the order or the case of the names', () => {
    const header = fc.tuple(fc.stringMatching(/^[A-Za-z][A-Za-z0-9_-]{0,9}$/), fc.stringMatching(/^[!-~]{1,9}$/));
    fc.assert(
      fc.property(
        fc.uniqueArray(header, { selector: ([name]) => name.toLowerCase(), minLength: 1, maxLength: 8 }),
        (headers) => {
          const canonical = canonicalHeaders(headers);
          headers.reverse();
          expect(canonicalHeaders(headers.map(([name, value]) => [name.toUpperCase(), value]))).toEqual(canonical);
        },
      ),
    );
  });

  it.each([
    ['a line break', 'X-A', 'hidden-value\r\nX-Evil: 1', 'The header x-a must be'],
    ['a line feed alone', 'X-A', 'hidden-value\n', 'The header x-a must be'],
    ['NUL', 'X-A', 'hidden-value\0', 'The header x-a must be'],
    ['a character beyond ASCII', 'X-A', 'hidden-value é', 'The header x-a must be'],
    ['no value', 'X-A', '', 'The header x-a is empty'],
    ['spaces only', 'X-A', '  ', 'The header x-a is empty'],
    ['a name with a colon', 'X-A:', 'hidden-value', 'A header has a name'],
    ['a name with a line break', 'X-A\n', 'hidden-value', 'A header has a name'],
    ['an empty name', '', 'hidden-value', 'A header has a name'],
    ['a header that is signed anyway', 'HOST', 'hidden-value', 'The header host is given twice'],
  ])('refuses %s', (_what, name, value, message) => {
    expect(() =>
      canonicalHeaders([
        ['host', 'cvm.tencentcloudapi.com'],
        [name, value],
      ]),
    ).toThrow(
      expect.objectContaining({
        code: 'invalid_request',
        message: expect.toSatisfy((text: string) => text.startsWith(message) && !text.includes('hidden-value')),
      }),
    );
  });
});
