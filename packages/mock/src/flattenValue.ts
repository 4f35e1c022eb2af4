import type { Json } from './Json.ts';
import type { Parameter } from './Parameter.ts';

/**
 * Writes a JSON body as the parameters of a query or a form, the way back of `unfoldParameters`. What a query cannot
 * say is left out: null, and empty arrays and objects.
 */
export function flattenValue(value: Json, name = ''): readonly Parameter[] {
  if (value === null) return [];
  if (typeof value !== 'object') return [[name, String(value)]];
  return Object.entries(value as Readonly<Record<string, Json>>).flatMap(([segment, member]) =>
    flattenValue(member, name === '' ? segment : `${name}.${segment}`),
  );
}
