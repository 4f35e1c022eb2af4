import { publicPackages, repositoryRoot } from './publicPackages.ts';
import { run } from './run.ts';

/** A package as the registry would get it. */
export interface Tarball {
  readonly name: string;
  readonly version: string;
  /** Absolute path of the file. */
  readonly path: string;
  /** Bytes, compressed. */
  readonly size: number;
}

/** Packs every public package of the workspace into a folder, as publishing does. */
export async function packPackages(directory: string): Promise<Tarball[]> {
  const filters = publicPackages.map(({ manifest }) => `--filter=${manifest.name}`);
  const output = await run('pnpm', [...filters, 'pack', '--json', '--pack-destination', directory], {
    cwd: repositoryRoot,
  });
  const packed = JSON.parse(output) as { name: string; version: string; filename: string; size: number }[];
  return packed.map(({ name, version, filename, size }) => ({ name, version, path: filename, size }));
}
