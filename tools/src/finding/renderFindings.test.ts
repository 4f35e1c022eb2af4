import { describe, expect, it } from 'vitest';
import { compareFindings } from './compareFindings.ts';
import { exitCodeOf } from './exitCodeOf.ts';
import type { Finding } from './Finding.ts';
import { renderFindings } from './renderFindings.ts';
import { sortFindings } from './sortFindings.ts';
import { summarizeFindings } from './summarizeFindings.ts';

const finding = (file: string, line: number, rule = 'a-rule'): Finding => ({
  rule,
  message: `Wrong in ${file}.`,
  remedy: 'Mend it.',
  file,
  line,
  column: 3,
  pointer: `/${line}`,
});

describe('findings', () => {
  it('are shown by file, from top to bottom, each once', () => {
    const findings = sortFindings([
      finding('b.yaml', 1),
      finding('a.yaml', 10),
      finding('a.yaml', 2),
      finding('b.yaml', 1),
    ]);
    expect(renderFindings(findings)).toBe(
      [
        'a.yaml:2:3  a-rule  Wrong in a.yaml.',
        '    Mend it.',
        'a.yaml:10:3  a-rule  Wrong in a.yaml.',
        '    Mend it.',
        '',
        'b.yaml:1:3  a-rule  Wrong in b.yaml.',
        '    Mend it.',
      ].join('\n'),
    );
  });

  it.each([
    [[], 'No findings (cfs, tcr, 1.2 s)'],
    [[finding('a.yaml', 1)], '1 finding in 1 file (cfs, tcr, 1.2 s)'],
    [[finding('a.yaml', 1), finding('a.yaml', 2), finding('b.yaml', 1)], '3 findings in 2 files (cfs, tcr, 1.2 s)'],
  ])('are counted', (findings, summary) => {
    expect(summarizeFindings(findings, { services: ['cfs', 'tcr'], milliseconds: 1234 })).toBe(summary);
  });

  it.each([
    ['none', [], 0],
    ['faults of the contract', [finding('a.yaml', 1)], 1],
    ['a file that cannot be parsed', [finding('a.yaml', 1), finding('a.yaml', 2, 'yaml-syntax')], 2],
    ['a file that cannot be read', [finding('a.yaml', 1, 'unreadable-file')], 2],
  ])('make the exit code: %s', (_, findings, code) => {
    expect(exitCodeOf(findings)).toBe(code);
  });

  it('are compared with those of the run before, wherever they moved', () => {
    const stays = finding('a.yaml', 1);
    const [gone, appeared] = [finding('a.yaml', 2), finding('a.yaml', 3)];
    expect(compareFindings([stays, gone], [{ ...stays, line: 7 }, appeared])).toEqual({
      appeared: [appeared],
      gone: [gone],
    });
  });
});
