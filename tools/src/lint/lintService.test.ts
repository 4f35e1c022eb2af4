import { afterAll, describe, expect, it } from 'vitest';
import type { Finding } from '../finding/Finding.ts';
import { type Changes, makeRepository, swap } from '../testing/makeRepository.ts';
import { lintService } from './lintService.ts';
import { RulesetThread } from './RulesetThread.ts';

const list = 'specs/demo/operations/disks/ListDisks.yaml';
const remove = 'specs/demo/operations/disks/DeleteDisk.yaml';

describe('lint', { timeout: 60_000 }, () => {
  const thread = new RulesetThread();
  afterAll(() => thread.close());
  const lintDemo = (changes: Changes): Promise<Finding[]> => lintService(makeRepository(changes), 'demo', { thread });
  const faults = async (changes: Changes): Promise<string[]> =>
    (await lintDemo(changes)).map(({ file, line, rule }) => `${file}:${line} ${rule}`);

  it('finds nothing in a contract that is in order', async () => {
    expect(await lintDemo({})).toEqual([]);
  });

  it('places what a Spectral rule finds where the author wrote it, and says what to do', async () => {
    const findings = await lintDemo({ [list]: swap('summary: List disks\n', '') });
    expect(findings[0]).toMatchObject({ rule: 'operation-summary', file: list, line: 1, pointer: '' });
    expect(findings[0]!.remedy).toMatch(/^[A-Z].*\.$/);
  });

  it('places a value of an example that breaks its schema', async () => {
    const [finding] = await lintDemo({ [remove]: swap('DiskId: disk-1', 'DiskId: 1') });
    expect(finding).toMatchObject({
      rule: 'example-valid',
      file: remove,
      line: 30,
      pointer: '/requestBody/content/application~1json/examples/by-id/value/DiskId',
    });
  });

  it('reports a file that cannot be parsed and what is wrong in others, without echoes of the gap', async () => {
    expect(
      await faults({
        [list]: swap('summary: List disks', 'summary: "List disks'),
        [remove]: swap('description: Which disk.', 'description: Which disk'),
      }),
    ).toEqual([expect.stringMatching(`${remove}:19 description-style`), `${list}:2 yaml-syntax`]);
  });

  it('reports a misspelt member where no rule speaks of it, and what may be meant', async () => {
    const [finding, ...others] = await lintDemo({ [list]: swap('per: second', 'per: second, every: 1') });
    expect(others).toEqual([]);
    expect(finding).toMatchObject({ file: list, line: 6 });
    const [row] = await lintDemo({ 'specs/demo/errors.yaml': (text) => `${text}  remidy: Look again.\n` });
    expect(row).toMatchObject({
      rule: 'file-shape',
      message: 'remidy may not stand here; did you mean remedy?',
      file: 'specs/demo/errors.yaml',
      line: 5,
    });
  });

  it('names what a scaffold left open, and nothing else on that line', async () => {
    const [finding, ...others] = await lintDemo({
      [remove]: swap('description: Which disk.', 'description: <fill in what it does>'),
    });
    expect(others).toEqual([]);
    expect(finding).toMatchObject({ rule: 'fill-in', file: remove, line: 19, remedy: 'Write what it does.' });
  });

  it('is a finding where the inventory cannot be read', async () => {
    expect(await faults({ 'specs/inventory.json': '{' })).toEqual(['specs/inventory.json:1 unreadable-file']);
  });
});
