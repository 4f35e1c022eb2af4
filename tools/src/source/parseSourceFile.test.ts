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

  it.each(['.inf', '-.Inf', '.NaN'])('holds no number such as %s, which would become null', (number) => {
    expect(faults(`a: 1\nb: ${number}\n`)).toEqual([expect.stringMatching(/^2:4 yaml-syntax A number is infinite/)]);
  });

  it('has to hold something', () => {
    expect(faults('# nothing yet\n')).toEqual(['1:1 yaml-syntax The file holds nothing.']);
  });

  it('is one document', () => {
    expect(faults('a: 1\n---\nb: 2\n')).toEqual([expect.stringMatching(/^2:1 yaml-syntax ./)]);
    expect(faults('a\r---\n')).toEqual(['1:1 yaml-syntax The file holds more than one document.']);
  });

  it('writes aliases out, and refuses one that leads back to itself', () => {
    expect(parseSourceFile('a.yaml', 'a: &x {n: 1}\nb: *x\n').value).toEqual({ a: { n: 1 }, b: { n: 1 } });
    expect(faults('a: &x\n  b: *x\n')).toEqual([expect.stringMatching(/^1:1 yaml-syntax With its aliases .* endless/)]);
    expect(faults('a: 1\nb: *nowhere\n')).toEqual([expect.stringMatching(/^2:\d+ yaml-syntax .*nowhere/)]);
  });

  it('refuses a few lines of aliases that stand for more than fits into memory', () => {
    const lines = Array.from({ length: 12 }, (_, level) => {
      const item = level === 0 ? 'x' : `*a${level - 1}`;
      return `a${level}: &a${level} [${Array.from({ length: 12 }, () => item).join(', ')}]\n`;
    });
    expect(faults(lines.join(''))).toEqual([expect.stringMatching(/larger than 100000 values/)]);
  });

  it('names the line of what is wrong behind another fault', () => {
    const text = `- $ref: x\n${'id: x\n  kind: x\n  decision: more\n    than one line\n'.repeat(2)}- id: y\n  @\n`;
    const lines = faults(text).map((fault) => Number(fault.split(':', 1)[0]));
    expect(Math.max(...lines)).toBeGreaterThan(8);
  });

  it('counts lines as editors do, whatever else YAML takes for the end of one', () => {
    expect(faults('\r<<: *a\n')).toEqual([expect.stringMatching(/^1:7 yaml-syntax .*unidentified alias/)]);
  });
});
