import { getPackagesSync } from '@manypkg/get-packages';

/** The target of an export: a file, or files by condition. */
export type ExportTarget = string | { readonly [condition: string]: ExportTarget };

/** The members of a package.json that the tests read. */
export interface Manifest {
  readonly name: string;
  readonly version: string;
  readonly keywords?: readonly string[];
  readonly bin?: Readonly<Record<string, string>>;
  readonly imports?: Readonly<Record<string, ExportTarget>>;
  readonly exports: Readonly<Record<string, ExportTarget>>;
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly peerDependencies?: Readonly<Record<string, string>>;
  readonly engines?: { readonly node: string };
  readonly publishConfig?: Readonly<Record<string, unknown>>;
}

/** A package of the workspace that users install. */
export interface PublicPackage {
  /** Absolute path. */
  readonly directory: string;
  /** Path from the root of the repository, with slashes. */
  readonly path: string;
  readonly manifest: Manifest;
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
export const clientPackages: readonly PublicPackage[] = publicPackages.filter(({ manifest }) =>
  manifest.name.endsWith('-client'),
);

/** The service of a client's package, as the mock names it. */
export function serviceOf({ manifest }: PublicPackage): string {
  return manifest.name.replace(/^.*\/(.+)-client$/, '$1');
}
