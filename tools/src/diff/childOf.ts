import { asObject } from '../ruleset/document/Json.ts';
import type { Pair, Spot } from './Comparer.ts';

/** A member of a thing in both contracts. */
export function childOf({ subject: owner, before, after }: Pair, key: string): Pair {
  const subject = owner === '' ? key : `${owner}: ${key}`;
  return { subject, owner, before: memberOf(before, key), after: memberOf(after, key) };
}

function memberOf({ value, path }: Spot, key: string): Spot {
  const object = asObject(value);
  return { value: Object.hasOwn(object, key) ? object[key] : undefined, path: [...path, key] };
}
