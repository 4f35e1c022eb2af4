import { isObject } from './isObject.ts';
import { parsePointer } from './parsePointer.ts';

/** A copy of an object with another value where a JSON pointer points. The original stays as it is. */
export function withPointer<T extends object>(object: T, pointer: string, value: unknown): T {
  return replace(object, parsePointer(pointer), value) as T;
}

function replace(target: unknown, [key, ...rest]: readonly string[], value: unknown): unknown {
  if (key === undefined) return value;
  const members = isObject(target) ? target : {};
  return { ...members, [key]: replace(members[key], rest, value) };
}
