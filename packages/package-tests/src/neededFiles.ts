import { posix } from 'node:path';
import ts from 'typescript';
import type { ExportTarget } from './Manifest.ts';
import type { TarballContents } from './loadTarball.ts';

/** What the registry and its users expect beside the code. */
const documents = ['package.json', 'README.md', 'LICENSE'];

/**
 * The files of a package that a user can reach: what the manifest names, and what these import, with the declarations
 * of each module. Throws where something that is named or imported is not there.
 */
export function neededFiles({ manifest, files }: TarballContents): Set<string> {
  const needed = new Set(documents.filter((file) => files.has(file)));
  const queue = [manifest.exports, manifest.imports ?? {}, manifest.bin ?? {}].flatMap(targetsOf);
  for (const file of queue) {
    if (needed.has(file)) continue;
    const text = files.get(file);
    if (text === undefined) throw new Error(`${manifest.name} names ${file}, which is not in its tarball.`);
    needed.add(file);
    if (moduleOf(file) === undefined) continue;
    const imported = ts
      .preProcessFile(text, true, true)
      .importedFiles.filter(({ fileName }) => fileName.startsWith('.'))
      .map(({ fileName }) => moduleOf(posix.join(posix.dirname(file), fileName)));
    for (const module of [moduleOf(file), ...imported]) queue.push(`${module}.js`, `${module}.d.ts`);
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
