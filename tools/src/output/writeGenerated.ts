import { randomUUID } from 'node:crypto';
import { mkdir, readFile, readdir, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/** What a run changed, by file name. */
export interface Written {
  readonly written: readonly string[];
  readonly removed: readonly string[];
  readonly unchanged: readonly string[];
}

const staging = '.staging-';

/**
 * Makes a folder hold these files and no others. Everything is written to a folder beside them first and then moved, so
 * that a run that fails leaves the old files, and no reader ever sees half a file. Files that did not change are left
 * alone, with their time: what depends on it (turbo, a watching compiler) does not run in vain.
 */
export async function writeGenerated(folder: string, files: ReadonlyMap<string, string>): Promise<Written> {
  await mkdir(folder, { recursive: true });
  const present = (await readdir(folder)).filter((name) => !name.startsWith(staging));
  const same = await Promise.all(
    [...files].map(
      async ([name, text]) => present.includes(name) && (await readFile(join(folder, name), 'utf8')) === text,
    ),
  );
  const names = [...files.keys()];
  const written = names.filter((_, index) => !same[index]);
  const removed = present.filter((name) => !files.has(name));

  const temporary = join(folder, `${staging}${randomUUID()}`);
  try {
    if (written.length > 0) await mkdir(temporary);
    await Promise.all(written.map((name) => writeFile(join(temporary, name), files.get(name)!)));
    await Promise.all(written.map((name) => rename(join(temporary, name), join(folder, name))));
  } finally {
    await rm(temporary, { recursive: true, force: true });
  }
  await Promise.all(removed.map((name) => rm(join(folder, name), { recursive: true })));
  return { written, removed, unchanged: names.filter((_, index) => same[index]) };
}
