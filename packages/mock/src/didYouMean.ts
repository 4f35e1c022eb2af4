import { closestMatch } from 'leven';

const maxDistance = 2;

/** ` Did you mean "X"?`, where one of the names is near enough to be meant; else nothing. */
export function didYouMean(name: string, names: readonly string[]): string {
  const lower = names.map((other) => other.toLowerCase());
  const near = closestMatch(name.toLowerCase(), lower, { maxDistance });
  return near === undefined ? '' : ` Did you mean "${names[lower.indexOf(near)]}"?`;
}
