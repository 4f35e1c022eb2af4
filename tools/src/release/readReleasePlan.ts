import { readChangesets } from '@changesets/read';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { UsageError } from '../commands/UsageError.ts';
import { isAtLeast, type Level, levelBetween } from './Level.ts';
import { type NamedErratum, namedErrata } from './namedErrata.ts';
import { readPackage } from './readPackage.ts';

/** A package and how far its next release moves it, so far. */
export interface PlannedRelease {
  readonly name: string;
  /** The version of the base; undefined where the package is new. */
  readonly released: string | undefined;
  readonly level: Level;
}

export interface ReleasePlan {
  readonly packages: readonly PlannedRelease[];
  /** The errata that changesets name, pending ones and those that became part of a changelog since the base. */
  readonly errata: readonly NamedErratum[];
}

/**
 * What changesets say of the packages in some folders: those that wait in .changeset, and those that `changeset version`
 * has turned into versions and changelogs since the base.
 *
 * @param folders relative to the repository, such as `specs`; one without a package.json is left out
 * @param base absolute path of the base's files; undefined without a base
 */
export async function readReleasePlan(
  root: string,
  folders: readonly string[],
  base: string | undefined,
): Promise<ReleasePlan> {
  const changesets = await pendingChangesets(root);
  const present = folders.filter((folder) => existsSync(join(root, folder, 'package.json')));
  const packages = present.map((folder): PlannedRelease => {
    const { name, version } = readPackage(join(root, folder));
    const released = base === undefined ? undefined : readPackage(join(base, folder)).version;
    const bumped = released === undefined || version === undefined ? 'none' : levelBetween(released, version);
    const pending = changesets.flatMap(({ releases }) => releases).filter((release) => release.name === name);
    const level = pending.map(({ type }): Level => type).reduce((a, b) => (isAtLeast(a, b) ? a : b), bumped);
    return { name: name ?? folder, released, level };
  });
  const pendingErrata = changesets.flatMap(({ id, summary }) =>
    namedErrata(summary, { file: `.changeset/${id}.md`, isPending: true }),
  );
  const releasedErrata = present.flatMap((folder) => {
    const file = `${folder}/CHANGELOG.md`;
    return namedErrata(newLines(root, base, file), { file, isPending: false });
  });
  const errata = [...pendingErrata, ...releasedErrata];
  return { packages, errata };
}

async function pendingChangesets(root: string): ReturnType<typeof readChangesets> {
  if (!existsSync(join(root, '.changeset'))) return [];
  try {
    return await readChangesets(root);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new UsageError(`A file in .changeset cannot be read: ${reason}`);
  }
}

function newLines(root: string, base: string | undefined, file: string): string {
  const read = (folder: string | undefined): string[] =>
    folder !== undefined && existsSync(join(folder, file)) ? readFileSync(join(folder, file), 'utf8').split('\n') : [];
  const known = new Set(read(base));
  return read(root)
    .filter((line) => !known.has(line))
    .join('\n');
}
