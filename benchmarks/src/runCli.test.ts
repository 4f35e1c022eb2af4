import { mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Benchmark } from './Benchmark.ts';
import { compare } from './measure/compare.ts';
import { runCli } from './runCli.ts';

/** A benchmark that takes no time: `size` bytes, of at most 10. */
const sizeOf = (name: string, size: number): Benchmark => ({
  name,
  summary: `the size of ${name}`,
  run: async () => [
    compare({
      what: name,
      unit: 'B',
      ours: [size],
      other: { name: 'vendor', values: [100] },
      target: { of: 'ours', at: 'most', limit: 10 },
    }),
  ],
});
const broken: Benchmark = {
  name: 'broken',
  summary: 'fails',
  run: () => Promise.reject(new Error('npm is not installed.')),
};

let folder: string;
let output: string;
let errors: string;
let prepared: number;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'bench-'));
  output = '';
  errors = '';
  prepared = 0;
  vi.spyOn(console, 'log').mockImplementation((text) => void (output += `${text}\n`));
  vi.spyOn(console, 'error').mockImplementation((text) => void (errors += `${text}\n`));
  vi.spyOn(process.stdout, 'write').mockImplementation((text) => Boolean((output += String(text))));
  vi.spyOn(process.stderr, 'write').mockImplementation((text) => Boolean((errors += String(text))));
});
afterEach(() => {
  vi.restoreAllMocks();
  rmSync(folder, { recursive: true });
});

const run = (...argv: string[]) =>
  runCli(argv, { benchmarks: [sizeOf('small', 7), sizeOf('large', 12), broken], prepare: async () => void prepared++ });

describe('bench', () => {
  it('measures what is named, and ends with a table', async () => {
    expect(await run('small')).toBe(0);
    expect(output).toMatch(/│ small │ +7 B │ vendor: 100 B │ +0\.07 │ +-93 B │ ≤ 10 B │ yes │\n.*\n1 targets met\.\n$/);
    expect(errors).toMatch(/^small: the size of small …\nsmall: done in 0 s\n$/);
    expect(prepared).toBe(1);
  });

  it('ends with 1 where a target is missed, and says which', async () => {
    expect(await run('small', 'large')).toBe(1);
    expect(output).toMatch(/1 of 2 targets missed: large\.\n$/);
  });

  it('prints JSON alone, for machines', async () => {
    expect(await run('large', '--json')).toBe(1);
    const { machine, measurements } = JSON.parse(output) as { machine: object; measurements: object[] };
    expect(machine).toMatchObject({ node: process.versions.node });
    expect(measurements).toMatchObject([{ benchmark: 'large', ours: 12, target: { limit: 10, met: false } }]);
  });

  it('puts the results of all into a page', async () => {
    const page = join(folder, 'page.md');
    writeFileSync(page, 'Before\n<!-- results -->\nold\n<!-- /results -->\n');
    const all = { benchmarks: [sizeOf('small', 7)], prepare: async () => {} };
    expect(await runCli(['--markdown', page], all)).toBe(0);
    const text = readFileSync(page, 'utf8');
    expect(text).toMatch(/^Before\n<!-- results -->\n\nNode [\d.]+, .* cores/);
    expect(text).toMatch(/\n\| small +\| +7 B \| vendor: 100 B \|/);
    expect(text).not.toContain('old');
    expect(readdirSync(folder)).toEqual(['page.md']);
  });

  it.each([
    ['an unknown benchmark', ['nope'], "'nope' is invalid"],
    ['an unknown option', ['--nope'], "unknown option '--nope'"],
    ['a page for some results', ['small', '--markdown', 'page.md'], 'name none'],
    ['a page that is not there', ['--markdown', '/nowhere/page.md'], '/nowhere/page.md'],
    ['something that cannot be measured', ['broken'], 'bench: broken: npm is not installed.'],
  ])('has exit code 2 for %s', async (_, argv, message) => {
    expect(await run(...argv)).toBe(2);
    expect(errors).toContain(message);
  });

  it('explains itself with an example, and builds nothing for that', async () => {
    expect(await run('--help')).toBe(0);
    expect(output).toMatch(/Benchmarks:\n {2}small +the size of small\n[^]*Example:\n {2}pnpm run bench/);
    expect(prepared).toBe(0);
  });
});
