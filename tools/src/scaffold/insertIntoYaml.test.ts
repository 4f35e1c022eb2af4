import { describe, expect, it } from 'vitest';
import { insertIntoYaml } from './insertIntoYaml.ts';

const text = `# The head.
tags:
  - name: A # why
    description: >-
      Folded
      text.

paths:
  # First.
  /a: # one
    get:
      $ref: a.yaml # there

  # Second.
  /b:
    get:
      $ref: b.yaml
# The tail.
`;

const value = { get: { $ref: 'c.yaml' } };

describe('insertIntoYaml', () => {
  it('adds a member at the end and leaves everything else, comments included', () => {
    expect(insertIntoYaml(text, ['paths'], { key: '/c', value })).toBe(
      text.replace('# The tail.', '  /c:\n    get:\n      $ref: c.yaml\n# The tail.'),
    );
  });

  it('adds a member behind another', () => {
    expect(insertIntoYaml(text, ['paths'], { key: '/c', value, after: '/a' })).toBe(
      text.replace('# there\n', '# there\n  /c:\n    get:\n      $ref: c.yaml\n'),
    );
  });

  it('adds an item to a list, in quotes where it needs them', () => {
    expect(insertIntoYaml(text, ['tags'], { value: { name: 'B: more' } })).toContain(
      "text.\n  - name: 'B: more'\n\npaths:",
    );
  });

  it.each([
    ['an empty map', 'paths: {} # none\n', 'paths:\n  /c:\n    get:\n      $ref: c.yaml # none\n'],
    [
      'a file that does not end with a line',
      'paths:\n  /a: 1',
      'paths:\n  /a: 1\n  /c:\n    get:\n      $ref: c.yaml\n',
    ],
  ])('adds to %s', (_, before, after) => {
    expect(insertIntoYaml(before, ['paths'], { key: '/c', value })).toBe(after);
  });

  it.each([
    ['is not there', 'a: 1\n', /\/paths is no map or list/],
    ['stands on one line', 'paths: {/a: 1}\n', /\/paths stands on one line/],
  ])('refuses a map that %s', (_, before, message) => {
    expect(() => insertIntoYaml(before, ['paths'], { key: '/c', value })).toThrow(message);
  });
});
