import { getPackagesSync } from '@manypkg/get-packages';
import type { Manifest } from './Manifest.ts';

/** A package of the workspace that users install. */
export interface PublicPackage {
  /** Absolute path. */
  readonly directory: string;
  /** Path from the root of the repository, with slashes. */
  readonly path: string;
  readonly manifest: Manifest;
}

export interface ClientPackage extends PublicPackage {
  /** As the mock names it: `cfs`. */
  readonly service: string;
}

const workspace = getPackagesSync(import.meta.dirname);

/** Absolute path of the repository. */
export const repositoryRoot = workspace.rootDir;

/** Found in the workspace, so that a new package is tested from its first day. */
export const publicPackages: readonly PublicPackage[] = workspace.packages
  .filter(({ packageJson }) => packageJson.private !== true)
  .map(({ dir, relativeDir, packageJson }) => ({
    directory: dir,
    path: relativeDir.replaceAll('\\', '/'),
    manifest: packageJson as unknown as Manifest,
  }));

/** The packages of the services. */
export const clientPackages: readonly ClientPackage[] = publicPackages.flatMap((publicPackage) => {
  const service = /^@cloud-contracts\/(.+)-client$/.exec(publicPackage.manifest.name)?.[1];
  return service === undefined ? [] : [{ ...publicPackage, service }];
});
