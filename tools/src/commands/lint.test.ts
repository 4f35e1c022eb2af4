import { describe, expect, it, onTestFinished, vi } from 'vitest';
import type { Finding } from '../finding/Finding.ts';
import { changeRepository, makeRepository, swap } from '../testing/makeRepository.ts';
import { lint } from './lint.ts';
import type { ServiceOptions } from './serviceOptions.ts';

const list = 'specs/demo/operations/disks/ListDisks.yaml';
const unfinished = { [list]: swap('summary: List disks', 'summary: <fill in what it does>') };

function run(
  root: string,
  options: ServiceOptions = {},
): { printed: string[]; end: () => void; code: Promise<number> } {
  const printed: string[] = [];
  const controller = new AbortController();
  onTestFinished(() => controller.abort());
  const code = lint(options, { root, print: (text) => printed.push(text), signal: controller.signal });
  return { printed, code, end: () => controller.abort() };
}

describe('contracts lint', { timeout: 60_000 }, () => {
  it('prints findings with file, line and remedy, and their number, with exit code 1', async () => {
    const { printed, code } = run(makeRepository(unfinished));
    expect(await code).toBe(1);
    expect(printed[0]).toMatch(
      new RegExp(
        `^${list}:2:1  fill-in  /summary is still open.\n    Write what it does.\n\n1 finding in 1 file \\(demo, `,
      ),
    );
  });

  it('has exit code 2 where a file cannot be parsed', async () => {
    expect(await run(makeRepository({ 'specs/demo/errors.yaml': '- "\n' })).code).toBe(2);
  });

  it('prints JSON', async () => {
    const { printed, code } = run(makeRepository(unfinished), { json: true });
    await code;
    const { findings } = JSON.parse(printed[0]!) as { findings: Finding[] };
    expect(findings).toEqual([
      {
        rule: 'fill-in',
        message: '/summary is still open.',
        remedy: 'Write what it does.',
        file: list,
        line: 2,
        column: 1,
        pointer: '/summary',
      },
    ]);
  });

  it('refuses a service that there is not', async () => {
    await expect(run(makeRepository(), { service: ['demo', 'nope'] }).code).rejects.toThrow(
      'There is no specs/nope/openapi.yaml. Services: demo.',
    );
  });

  it('watches, and prints what changed', async () => {
    const root = makeRepository(unfinished);
    const { printed, code, end } = run(root, { watch: true });
    await vi.waitFor(() => expect(printed).toHaveLength(1), 20_000);
    changeRepository(root, { [list]: swap('<fill in what it does>', 'List disks') });
    await vi.waitFor(() => expect(printed).toHaveLength(2), 20_000);
    expect(printed[1]).toMatch(`${list}  fill-in  gone: /summary is still open.\n\nNo findings`);
    end();
    expect(await code).toBe(0);
  });
});
