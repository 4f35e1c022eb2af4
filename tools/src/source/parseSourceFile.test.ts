import { describe, expect, it } from 'vitest';
import { parseSourceFile } from './parseSourceFile.ts';

const faults = (text: string) =>
  parseSourceFile('a.yaml', text).findings.map(
    ({ rule, line, column, message }) => `${line}:${column} ${rule} ${message}`,
  );

describe('a source file', () => {
  it('is what YAML 1.2 says: no and dates are texts', () => {
    expect(parseSourceFile('a.yaml', 'answer: no\nday: 2019-07-19\nlist: [1, null]\n')).toMatchObject({
      value: { answer: 'no', day: '2019-07-19', list: [1, null] },
      findings: [],
    });
  });

  it('reports all its syntax errors at once', () => {
    const found = faults("a: 'x' y\nb: @c\n");
    expect(found).toEqual([expect.stringMatching(/^1:8 yaml-syntax ./), expect.stringMatching(/^2:4 yaml-syntax ./)]);
  });

  it('names a key that stands twice, at its second place', () => {
    expect(faults('one:\n  id: 1\n  name: x\n  id: 2\n')).toEqual([
      '4:3 duplicate-key The key id stands twice in this map.',
    ]);
  });

  it('has to hold something', () => {
    expect(faults('# nothing yet\n')).toEqual(['1:1 yaml-syntax The file holds nothing.']);
  });

  it('is one document', () => {
    expect(faults('a: 1\n---\nb: 2\n')).toEqual([expect.stringMatching(/^2:1 yaml-syntax ./)]);
  });

  it('writes aliases out, and refuses one that leads back to itself', () => {
    expect(parseSourceFile('a.yaml', 'a: &x {n: 1}\nb: *x\n').value).toEqual({ a: { n: 1 }, b: { n: 1 } });
    expect(faults('a: &x\n  b: *x\n')).toHaveLength(1);
    expect(faults('a: 1\nb: *nowhere\n')).toEqual([expect.stringMatching(/^2:\d+ yaml-syntax .*nowhere/)]);
  });
});
