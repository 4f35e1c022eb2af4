import { posix } from 'node:path';
import ts from 'typescript';
import type { ExportTarget } from './Manifest.ts';
import type { TarballContents } from './loadTarball.ts';

/** What the registry and its users expect beside the code. */
const documents = ['package.json', 'README.md', 'LICENSE'];

/** What tsc makes of a module that holds types alone. */
const emptyModule = /^export \{\};\s*$/;

/**
 * The files of a package that a user can reach: what the manifest names, and what these import: code imports code, and
 * declarations import declarations. Beside the code of a module stand its declarations, if it has some; beside the
 * declarations of one that holds types alone, an empty module. Throws where something that is named or imported is not there.
 */
export function neededFiles({ manifest, files }: TarballContents): Set<string> {
  const needed = new Set(documents.filter((file) => files.has(file)));
  const queue = [manifest.exports, manifest.imports ?? {}, manifest.bin ?? {}].flatMap(targetsOf);
  for (const file of queue) {
    if (needed.has(file)) continue;
    const text = files.get(file);
    if (text === undefined) throw new Error(`${manifest.name} names ${file}, which is not in its tarball.`);
    needed.add(file);
    const module = moduleOf(file);
    if (module === undefined) continue;
    const [ending, beside] = file.endsWith('.d.ts') ? ['.d.ts', '.js'] : ['.js', '.d.ts'];
    const sibling = files.get(module + beside);
    if (sibling !== undefined && (beside === '.d.ts' || emptyModule.test(sibling))) queue.push(module + beside);
    const imported = ts
      .preProcessFile(text, true, true)
      .importedFiles.filter(({ fileName }) => fileName.startsWith('.'))
      .map(({ fileName }) => moduleOf(posix.join(posix.dirname(file), fileName)));
    for (const other of imported) queue.push(`${other}${ending}`);
  }
  return needed;
}

function targetsOf(target: ExportTarget): string[] {
  return typeof target === 'string' ? [posix.normalize(target)] : Object.values(target).flatMap(targetsOf);
}

/** Declarations import a module by the name of its source, `X.ts`; code by `X.js`. */
function moduleOf(file: string): string | undefined {
  return /^(.+?)(?:\.d\.ts|\.ts|\.js)$/.exec(file)?.[1];
}
