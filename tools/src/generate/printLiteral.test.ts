import { describe, expect, it } from 'vitest';
import { printLiteral } from './printLiteral.ts';

describe('printLiteral', () => {
  it.each([
    ['text', "'text'"],
    [`it's "x" \\ and\n`, `'it\\'s "x" \\\\ and\\n'`],
    [1.5, '1.5'],
    [null, 'null'],
    [[], '[]'],
    [{}, '{}'],
    [['a', 1], "['a', 1]"],
    [{ plain: true, 'with-dash': undefined, 'x-y': [] }, "{ plain: true, 'x-y': [] }"],
  ])('prints %j', (value, text) => {
    expect(printLiteral(value)).toBe(text);
  });

  it('breaks what does not fit on a line', () => {
    const word = 'x'.repeat(40);
    expect(printLiteral({ list: [word, word, word], short: [1] })).toBe(
      `{\n  list: [\n    '${word}',\n    '${word}',\n    '${word}',\n  ],\n  short: [1],\n}`,
    );
  });
});
