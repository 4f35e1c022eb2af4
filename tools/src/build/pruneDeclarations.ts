import { readFileSync, readdirSync, rmSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import ts from 'typescript';

/**
 * Removes the declarations below a folder that none of the entries leads to, and returns their paths. tsc declares every
 * module of a package; users reach those that the declarations of its entry points import.
 */
export function pruneDeclarations(folder: string, entries: readonly string[]): string[] {
  const reached = new Set<string>();
  const queue = entries.map((entry) => resolve(entry));
  for (const file of queue) {
    if (reached.has(file)) continue;
    reached.add(file);
    const { importedFiles } = ts.preProcessFile(readFileSync(file, 'utf8'), true, true);
    const own = importedFiles.map(({ fileName }) => fileName).filter((name) => name.startsWith('.'));
    // Declarations import a module by the name of its source.
    queue.push(...own.map((name) => resolve(dirname(file), name.replace(/\.[jt]s$/, '.d.ts'))));
  }
  const declared = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.d.ts'))
    .map((name) => resolve(join(folder, name)));
  const superfluous = declared.filter((file) => !reached.has(file));
  for (const file of superfluous) rmSync(file);
  return superfluous;
}
