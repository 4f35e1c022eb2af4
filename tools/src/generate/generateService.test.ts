import { mkdir, mkdtemp, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { generateService } from './generateService.ts';

const demo = await readFile(new URL('fixtures/demo.yaml', import.meta.url), 'utf8');

let root: string;
beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'contracts-'));
  await mkdir(join(root, 'specs/demo'), { recursive: true });
  await write(demo);
});
afterEach(() => rm(root, { recursive: true }));

const write = (contract: string) => writeFile(join(root, 'specs/demo/openapi.yaml'), contract);
const generated = (name: string) => readFile(join(root, 'packages/demo-client/src/generated', name), 'utf8');

describe('generateService', () => {
  it('makes the client of the YAML as it stands', async () => {
    const first = await generateService(root, 'demo');
    expect(first.findings).toEqual([]);
    expect(first.written).toContain('types.ts');
    expect(first.folder).toBe('packages/demo-client/src/generated');

    const again = await generateService(root, 'demo');
    expect(again.written).toEqual([]);
    expect(again.unchanged).toEqual(first.written);

    await write(demo.replace('Label of the disk.', 'What the owner calls it.'));
    expect((await generateService(root, 'demo')).written).toEqual(['types.ts']);
    expect(await generated('types.ts')).toContain('What the owner calls it.');
  });

  it('removes the files of what the contract no longer has', async () => {
    await generateService(root, 'demo');
    await write(demo.replace(/ {6}x-waiters:[^]*?(?= {6}x-error-codes)/, ''));
    expect((await generateService(root, 'demo')).removed).toEqual(['waiters.ts']);
    expect(await readdir(join(root, 'packages/demo-client/src/generated'))).not.toContain('waiters.ts');
  });

  it('says where a contract lacks something, and leaves the old client alone', async () => {
    await generateService(root, 'demo');
    const before = await generated('operations.ts');
    await write(demo.replace('summary: List disks', 'summary: Lists').replace('style: offset', 'style: cursor'));
    const { findings, written } = await generateService(root, 'demo');
    expect(findings).toEqual([
      {
        rule: 'generate',
        message: 'x-pagination of ListDisks has the style "cursor", which the generator does not know.',
        remedy: 'Use the style offset, page, marker or link.',
        file: 'specs/demo/openapi.yaml',
        line: demo.split('\n').findIndex((line) => line.includes('x-pagination:')) + 1,
        column: 7,
        pointer: '/paths/~1#ListDisks/post/x-pagination',
      },
    ]);
    expect(written).toEqual([]);
    expect(await generated('operations.ts')).toBe(before);
  });

  it('passes on what stands in the way of reading the YAML', async () => {
    await write(demo.replace("'#/components/schemas/Disk'", "'schemas/Missing.yaml'"));
    const { findings, written } = await generateService(root, 'demo');
    expect(findings.map(({ rule, file }) => [rule, file])).toEqual([['dangling-ref', 'specs/demo/openapi.yaml']]);
    expect(written).toEqual([]);
  });
});
