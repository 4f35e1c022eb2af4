import { copyFileSync, mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Tarball } from './packPackages.ts';
import { repositoryRoot } from './publicPackages.ts';
import { run } from './run.ts';

export interface ConsumerOptions {
  /** Where the consumer's folder is made: outside the repository, whose node_modules would be found from within. */
  readonly parent: string;
  readonly tarballs: readonly Tarball[];
  /** What it depends on besides, by name: an exact version that the repository installs too. */
  readonly dependencies?: Readonly<Record<string, string>>;
  /** A declared dependency that the installation leaves out, such as `@cloud-contracts/client-core>openapi-fetch`. */
  readonly without?: string;
}

/**
 * Installs the tarballs as a user would, and gives the consumer's folder. Nothing is fetched: third-party packages come
 * from what installing the repository put into the store, in the versions of its lockfile. Packages lie beside the
 * consumer, not within, and nothing is hoisted: each finds what it declares, and nothing else.
 */
export async function installConsumer(options: ConsumerOptions): Promise<string> {
  const { parent, tarballs, dependencies = {}, without } = options;
  const directory = join(mkdtempSync(join(parent, 'consumer-')), 'app');
  mkdirSync(directory);
  const packed = Object.fromEntries(tarballs.map(({ name, path }) => [name, `file:${path}`]));
  write(directory, 'package.json', { private: true, type: 'module', dependencies: { ...packed, ...dependencies } });
  write(directory, 'pnpm-workspace.yaml', {
    virtualStoreDir: '../store',
    hoist: false,
    autoInstallPeers: false,
    ignoreScripts: true,
    overrides: { ...packed, ...(without === undefined ? {} : { [without]: '-' }) },
  });
  copyFileSync(join(repositoryRoot, 'pnpm-lock.yaml'), join(directory, 'pnpm-lock.yaml'));
  await run('pnpm', ['install', '--offline', '--no-frozen-lockfile'], { cwd: directory });
  return directory;
}

/** JSON is YAML, so one writer serves both files. */
function write(directory: string, name: string, content: object): void {
  writeFileSync(join(directory, name), `${JSON.stringify(content, null, 2)}\n`);
}
