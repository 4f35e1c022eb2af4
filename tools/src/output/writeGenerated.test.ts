import { mkdtemp, readFile, readdir, rm, stat, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { writeGenerated } from './writeGenerated.ts';

let root: string;
let folder: string;
beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'generated-'));
  folder = join(root, 'src', 'generated');
});
afterEach(() => rm(root, { recursive: true }));

describe('writeGenerated', () => {
  it('makes the folder and writes the files', async () => {
    const result = await writeGenerated(
      folder,
      new Map([
        ['a.ts', 'a'],
        ['b.ts', 'b'],
      ]),
    );
    expect(result).toEqual({ written: ['a.ts', 'b.ts'], removed: [], unchanged: [] });
    expect(await readFile(join(folder, 'a.ts'), 'utf8')).toBe('a');
    expect(await readdir(folder)).toEqual(['a.ts', 'b.ts']);
  });

  it('leaves a file that did not change alone, with its time', async () => {
    await writeGenerated(
      folder,
      new Map([
        ['a.ts', 'a'],
        ['b.ts', 'b'],
      ]),
    );
    const past = new Date('2020-01-01');
    await utimes(join(folder, 'a.ts'), past, past);
    await utimes(join(folder, 'b.ts'), past, past);
    const result = await writeGenerated(
      folder,
      new Map([
        ['a.ts', 'a'],
        ['b.ts', 'changed'],
      ]),
    );
    expect(result).toEqual({ written: ['b.ts'], removed: [], unchanged: ['a.ts'] });
    expect((await stat(join(folder, 'a.ts'))).mtime).toEqual(past);
    expect((await stat(join(folder, 'b.ts'))).mtime).not.toEqual(past);
  });

  it('removes what is no longer generated', async () => {
    await writeGenerated(
      folder,
      new Map([
        ['a.ts', 'a'],
        ['old.ts', 'old'],
      ]),
    );
    await writeFile(join(folder, 'by-hand.ts'), '');
    const result = await writeGenerated(folder, new Map([['a.ts', 'a']]));
    expect(result.removed.toSorted()).toEqual(['by-hand.ts', 'old.ts']);
    expect(await readdir(folder)).toEqual(['a.ts']);
  });

  it('leaves everything as it was if a file cannot be written', async () => {
    await writeGenerated(folder, new Map([['a.ts', 'a']]));
    const broken = new Map([
      ['a.ts', 'new'],
      ['no/such/folder.ts', 'b'],
    ]);
    await expect(writeGenerated(folder, broken)).rejects.toThrow(/ENOENT/);
    expect(await readFile(join(folder, 'a.ts'), 'utf8')).toBe('a');
    expect(await readdir(folder)).toEqual(['a.ts']);
  });
});
