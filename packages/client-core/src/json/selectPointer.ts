import { parsePointer } from './parsePointer.ts';

/**
 * The values that a JSON pointer names. `*` stands for every element of an array.
 *
 * A pointer without `*` gives exactly one value, `undefined` where nothing is there.
 */
export function selectPointer(value: unknown, pointer: string): readonly unknown[] {
  return parsePointer(pointer).reduce<readonly unknown[]>(
    (values, part) =>
      part === '*'
        ? values.flatMap((each) => (Array.isArray(each) ? (each as unknown[]) : []))
        : values.map((each) => memberOf(each, part)),
    [value],
  );
}

function memberOf(value: unknown, key: string): unknown {
  return typeof value === 'object' && value !== null && Object.hasOwn(value, key)
    ? (value as Record<string, unknown>)[key]
    : undefined;
}
