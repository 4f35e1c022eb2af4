import { join } from 'node:path';
import { entryPoints } from './entryPoints.ts';
import { publicPackages, type PublicPackage, repositoryRoot } from './publicPackages.ts';

/** Where the reports are kept. */
export const reportFolder = join(repositoryRoot, 'etc');

/** The report of one entry point. */
export interface ApiReport {
  readonly specifier: string;
  /** Name in `reportFolder`: `client-core.tencent.api.md`. */
  readonly file: string;
  readonly package: PublicPackage;
  readonly types: string;
}

/** One for each entry point with types. */
export const apiReports: readonly ApiReport[] = publicPackages.flatMap((publicPackage) =>
  entryPoints(publicPackage).flatMap(({ specifier, types }) =>
    types === undefined ? [] : [{ specifier, file: fileOf(specifier), package: publicPackage, types }],
  ),
);

function fileOf(specifier: string): string {
  const [, ...path] = specifier.split('/');
  return `${path.join('.')}.api.md`;
}
