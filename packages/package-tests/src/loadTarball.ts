import { readFileSync } from 'node:fs';
import { createPackageFromTarballData, type Package } from '@arethetypeswrong/core';
import type { Tarball } from './packPackages.ts';
import type { Manifest } from './Manifest.ts';

/** What is in a tarball. */
export interface TarballContents {
  readonly manifest: Manifest;
  /** Texts by path within the package. */
  readonly files: ReadonlyMap<string, string>;
  /** As @arethetypeswrong reads it. */
  readonly package: Package;
}

export function loadTarball({ path }: Tarball): TarballContents {
  const contents = createPackageFromTarballData(readFileSync(path));
  const root = `/node_modules/${contents.packageName}/`;
  const files = new Map(
    contents.listFiles().map((file) => [file.slice(root.length), contents.readFile(file)] as const),
  );
  return { manifest: JSON.parse(files.get('package.json')!) as Manifest, files, package: contents };
}
