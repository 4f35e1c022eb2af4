import { isDeepStrictEqual } from 'node:util';
import type { JsonObject } from './Contract.ts';
import { pointerOf } from './jsonPointer.ts';

/** A place where two JSON values differ; `undefined` where one of them has nothing. */
export interface Difference {
  /** JSON pointer. */
  readonly pointer: string;
  readonly ours: unknown;
  readonly theirs: unknown;
}

/** Lists where two JSON values differ, at the innermost places. The order of keys is none. */
export function differencesBetween(ours: unknown, theirs: unknown): Difference[] {
  const found: Difference[] = [];
  const visit = (one: unknown, other: unknown, path: readonly (string | number)[]): void => {
    if (isDeepStrictEqual(one, other)) return;
    if (!isNested(one) || !isNested(other) || Array.isArray(one) !== Array.isArray(other)) {
      found.push({ pointer: pointerOf(path), ours: one, theirs: other });
      return;
    }
    for (const key of new Set([...Object.keys(one), ...Object.keys(other)]))
      visit(one[key], other[key], [...path, key]);
  };
  visit(ours, theirs, []);
  return found;
}

function isNested(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null;
}
