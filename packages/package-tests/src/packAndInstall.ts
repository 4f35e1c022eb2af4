import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { browserIsShipped } from './browserIsShipped.ts';
import { installConsumer } from './installConsumer.ts';
import { installedManifest } from './installedManifest.ts';
import { packPackages, type Tarball } from './packPackages.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** A folder that is removed when the tests end. */
    scratch: string;
    tarballs: readonly Tarball[];
    /** Folder of a project that depends on every tarball. */
    consumer: string;
  }
}

/** Packs the packages and installs them once, for all tests. */
export default async function packAndInstall(project: TestProject): Promise<() => void> {
  if (!browserIsShipped)
    console.log(`No browser for ${process.platform} on ${process.arch}: CI tries the programs in one.`);
  const scratch = mkdtempSync(join(tmpdir(), 'package-tests-'));
  const tarballs = await packPackages(scratch);
  const dependencies = Object.fromEntries(
    ['@types/node', 'msw'].map((name) => [name, installedManifest(name).version]),
  );
  project.provide('scratch', scratch);
  project.provide('tarballs', tarballs);
  project.provide('consumer', await installConsumer({ parent: scratch, tarballs, dependencies }));
  return () => rmSync(scratch, { recursive: true, force: true });
}
