import type { ExportTarget } from './Manifest.ts';
import type { PublicPackage } from './publicPackages.ts';

/** What a program may import of a package. */
export interface EntryPoint {
  /** As programs name it: `@cloud-contracts/client-core/tencent`. */
  readonly specifier: string;
  /** Path of its types within the package; undefined where it is JSON. */
  readonly types: string | undefined;
}

/** The entry points that a package's manifest names. */
export function entryPoints({ manifest }: PublicPackage): EntryPoint[] {
  return Object.entries(manifest.exports).map(([subpath, target]) => ({
    specifier: manifest.name + subpath.slice(1),
    types: typesOf(target),
  }));
}

function typesOf(target: ExportTarget): string | undefined {
  return typeof target === 'object' && typeof target['types'] === 'string' ? target['types'] : undefined;
}
