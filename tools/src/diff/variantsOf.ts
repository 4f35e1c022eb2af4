import { isObject } from '../ruleset/document/Json.ts';
import type { Spot } from './Comparer.ts';
import { itemsOf } from './compareList.ts';

const words = new Set(['title', 'description']);

/** The variants of a schema that says nothing else: one schema, and a list that holds it, can then be compared. */
export function variantsOf({ value, path }: Spot): Spot[] | undefined {
  if (!isObject(value)) return undefined;
  const [keyword, ...others] = Object.keys(value).filter((key) => !words.has(key));
  if (others.length > 0 || (keyword !== 'oneOf' && keyword !== 'anyOf')) return undefined;
  return itemsOf({ value: value[keyword], path: [...path, keyword] });
}
