import { findPackageJSON } from 'node:module';
import { dirname, join } from 'node:path';

/** Entry points of the compilers, by what people call them. */
export const compilers = {
  'TypeScript 7': join(folderOf('@typescript/native'), 'bin/tsc'),
  'TypeScript 6': join(folderOf('typescript'), 'bin/tsc6'),
} as const;

export type Compiler = keyof typeof compilers;

function folderOf(name: string): string {
  const manifest = findPackageJSON(name, import.meta.url);
  if (manifest === undefined) throw new Error(`${name} is not installed.`);
  return dirname(manifest);
}
