import { join } from 'node:path';
import manifest from '../package.json' with { type: 'json' };
import { installedManifest } from './installedManifest.ts';

/** A TypeScript that the tests compile consumers with. */
export interface Compiler {
  readonly version: string;
  /** Absolute path of the program that Node runs as `tsc`. */
  readonly path: string;
}

/** The `typescript…` dependencies of this package. */
export const compilers: readonly Compiler[] = Object.keys(manifest.devDependencies)
  .filter((name) => name.startsWith('typescript'))
  .map((name) => ({
    version: installedManifest(name).version,
    path: join(import.meta.dirname, '../node_modules', name, 'lib/tsc.js'),
  }));
