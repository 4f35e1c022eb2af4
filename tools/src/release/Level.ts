import semver from 'semver';

/** How far a release moves a version, as changesets and semver call it. */
export const levels = ['none', 'patch', 'minor', 'major'] as const;

export type Level = (typeof levels)[number];

export function isAtLeast(level: Level, least: Level): boolean {
  return levels.indexOf(level) >= levels.indexOf(least);
}

/** How far two versions are apart. A prerelease counts as the version that it leads to. */
export function levelBetween(before: string, after: string): Level {
  const difference = semver.gt(after, before) ? semver.diff(before, after) : null;
  if (difference === null) return 'none';
  const level = difference.replace(/^pre/, '');
  return levels.find((known) => known === level) ?? 'patch';
}

/**
 * The least level of a release with a change that may break callers. Below 1.0.0 a minor release may break: `^0.1.0` does
 * not take 0.2.0. A correction needs one level less, since what it takes away never worked. See ADR 7.
 */
export function levelOfBreaking(version: string, isCorrection: boolean): Level {
  if (semver.major(version) === 0) return isCorrection ? 'patch' : 'minor';
  return isCorrection ? 'minor' : 'major';
}
