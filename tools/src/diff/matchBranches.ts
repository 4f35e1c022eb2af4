import { isDeepStrictEqual } from 'node:util';
import type { Spot } from './Comparer.ts';

/** The parts of a composed schema: those of one contract beside those of the other, and those without a partner. */
export interface MatchedBranches {
  readonly pairs: readonly (readonly [before: Spot, after: Spot])[];
  readonly removed: readonly Spot[];
  readonly added: readonly Spot[];
}

/** Equal parts belong together, wherever they stand; of the others, the first to the first. */
export function matchBranches(before: readonly Spot[], after: readonly Spot[]): MatchedBranches {
  const added = [...after];
  const changed: Spot[] = [];
  const pairs: [Spot, Spot][] = [];
  for (const spot of before) {
    const index = added.findIndex(({ value }) => isDeepStrictEqual(value, spot.value));
    const [partner] = index < 0 ? [] : added.splice(index, 1);
    if (partner === undefined) changed.push(spot);
    else pairs.push([spot, partner]);
  }
  const rest = changed.splice(0, added.length).map((spot, index): [Spot, Spot] => [spot, added[index]!]);
  return { pairs: [...pairs, ...rest], removed: changed, added: added.slice(rest.length) };
}
