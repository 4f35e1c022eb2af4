import { readFileSync, readdirSync, realpathSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { findPackageJSON } from 'node:module';
import { runProcess } from '../measure/runProcess.ts';
import { root } from '../root.ts';

/** Bytes of the files that installing a package brings, its dependencies included. */
export async function installedSizeOf(name: string): Promise<number> {
  const folders = new Map<string, string>();
  collect(name, join(root, 'benchmarks/package.json'), folders);
  const { own = [], published = [] } = Object.groupBy(folders, ([, packageName]) =>
    packageName.startsWith('@cloud-contracts/') ? 'own' : 'published',
  );
  return published.reduce(
    (sum, [folder]) => sum + sizeOfFolder(folder),
    await packedSizeOf(own.map(([folder]) => folder)),
  );
}

/** Adds the folder of a package, and those of its dependencies, to the names that they have. */
function collect(name: string, importer: string, folders: Map<string, string>): void {
  const manifest = findPackageJSON(name, importer);
  if (manifest === undefined) throw new Error(`${name} is not installed for ${importer}.`);
  const path = realpathSync(manifest);
  if (folders.has(dirname(path))) return;
  folders.set(dirname(path), name);
  const { dependencies = {} } = JSON.parse(readFileSync(path, 'utf8')) as { dependencies?: Record<string, string> };
  for (const dependency of Object.keys(dependencies)) collect(dependency, path, folders);
}

function sizeOfFolder(folder: string): number {
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.name !== 'node_modules')
    .map((entry) => join(folder, entry.name))
    .reduce((sum, path) => sum + (statSync(path).isDirectory() ? sizeOfFolder(path) : statSync(path).size), 0);
}

/** Our packages have more in their folders than what they publish. */
async function packedSizeOf(folders: readonly string[]): Promise<number> {
  if (folders.length === 0) return 0;
  const { output } = await runProcess('npm', ['pack', '--dry-run', '--json', ...folders]);
  const packed = JSON.parse(output) as readonly {
    name: string;
    unpackedSize: number;
    files: readonly { path: string }[];
  }[];
  const unbuilt = packed.find(({ files }) => !files.some(({ path }) => path.startsWith('dist/')));
  if (unbuilt) throw new Error(`${unbuilt.name} is not built. Run \`pnpm run build\` first.`);
  return packed.reduce((sum, { unpackedSize }) => sum + unpackedSize, 0);
}
