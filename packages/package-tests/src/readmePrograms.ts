import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { PublicPackage } from './publicPackages.ts';

/** The TypeScript programs that a package's README shows, in order. */
export function readmePrograms({ directory }: PublicPackage): string[] {
  const text = readFileSync(join(directory, 'README.md'), 'utf8');
  return [...text.matchAll(/^```ts\n([^]*?)^```$/gm)].map(([, program = '']) => program);
}
