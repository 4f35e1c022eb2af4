import type { ContractChange } from '../diff/ContractChange.ts';
import { isAtLeast, type Level, levelOfBreaking } from './Level.ts';
import type { PlannedRelease } from './readReleasePlan.ts';

/** A package whose next release is not what its changes ask for. */
export interface Shortfall {
  readonly name: string;
  readonly has: Level;
  readonly needs: Level;
}

/** The packages that would carry breaking changes to callers who did not ask for any. New packages have no callers. */
export function findShortfalls(
  packages: readonly PlannedRelease[],
  changes: readonly Pick<ContractChange, 'effect' | 'kind'>[],
): Shortfall[] {
  const breaking = changes.filter(({ effect }) => effect === 'breaking');
  return packages.flatMap(({ name, released, level: has }) => {
    if (released === undefined) return [];
    const levels = breaking.map(({ kind }) => levelOfBreaking(released, kind === 'correction'));
    const needs = levels.reduce((a, b) => (isAtLeast(a, b) ? a : b), 'none');
    return isAtLeast(has, needs) ? [] : [{ name, has, needs }];
  });
}
