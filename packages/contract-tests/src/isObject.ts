import type { JsonObject } from './Contract.ts';

/** Whether a value of JSON is an object, which neither null nor a list is. */
export function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
