import { join } from 'node:path';
import manifest from '../package.json' with { type: 'json' };
import { installedManifest } from './installedManifest.ts';

/** A Node that the tests run consumers on. */
export interface NodeRuntime {
  readonly version: string;
  /** Absolute path of its executable. */
  readonly path: string;
}

/** The `node-<major>` dependencies of this package, the oldest first. */
export const nodeRuntimes: readonly NodeRuntime[] = Object.keys(manifest.devDependencies)
  .filter((name) => /^node-\d+$/.test(name))
  .map((name) => ({
    version: installedManifest(name).version,
    path: join(import.meta.dirname, '../node_modules', name, 'bin/node'),
  }));
