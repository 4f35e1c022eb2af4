import type { Comparer } from './Comparer.ts';

/** For members that messages do not name by their key: `request.Disks[]`, not `request.Disks: items`. */
export function called(name: (owner: string) => string, compare: Comparer): Comparer {
  return (pair, comparison) => compare({ ...pair, subject: name(pair.owner) }, comparison);
}
