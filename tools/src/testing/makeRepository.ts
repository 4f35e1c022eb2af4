import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { onTestFinished } from 'vitest';

const demo = new URL('../source/fixtures/demo', import.meta.url);

/** By path: the text of a file, what becomes of the text it has, or null for no file. */
export type Changes = Readonly<Record<string, string | null | ((text: string) => string)>>;

/** A copy of the demo repository, changed, for one test. Returns its absolute path. */
export function makeRepository(changes: Changes = {}): string {
  const root = mkdtempSync(join(tmpdir(), 'contracts-'));
  onTestFinished(() => rmSync(root, { recursive: true, force: true }));
  cpSync(demo, root, { recursive: true });
  changeRepository(root, changes);
  return root;
}

export function changeRepository(root: string, changes: Changes): void {
  for (const [path, change] of Object.entries(changes)) {
    const file = join(root, path);
    if (change === null) {
      rmSync(file);
      continue;
    }
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, typeof change === 'string' ? change : change(readFileSync(file, 'utf8')));
  }
}

/** For `makeRepository`: replaces one text that has to be there. */
export function swap(from: string, to: string): (text: string) => string {
  return (text) => {
    if (!text.includes(from)) throw new Error(`The file does not hold ${JSON.stringify(from)}.`);
    return text.replace(from, () => to);
  };
}
