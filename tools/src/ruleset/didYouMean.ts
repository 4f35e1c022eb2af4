import { closestMatch } from 'leven';

/** `; did you mean X?`, where one of the names is near enough to be meant. */
export function didYouMean(name: string, names: Iterable<string>): string {
  const others = [...names];
  const near =
    others.find((other) => other.toLowerCase() === name.toLowerCase()) ??
    closestMatch(name, others, { maxDistance: Math.min(3, Math.round(name.length * 0.4)) });
  return near === undefined ? '' : `; did you mean ${near}?`;
}
