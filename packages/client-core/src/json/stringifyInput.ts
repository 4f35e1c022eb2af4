import { InputError } from '../errors/InputError.ts';

const SENDABLE = /^(?:Object|Array|String|Boolean|Null|Number)$/;

/**
 * An input as JSON. Members that are `undefined` are left out. `at` is the JSON pointer of a part, if it is no whole input.
 *
 * Throws an InputError for what `JSON.stringify` would change without a word, or choke on without saying where: NaN,
 * undefined in an array, a Date or a Map, a BigInt, a function, a cycle.
 */
export function stringifyInput(input: object, operation: string, at = ''): string {
  const pointers = new Map<unknown, string>();
  let pointer = at;
  const refuse = (problem: string): InputError =>
    new InputError(`the input${pointer && ` at ${pointer}`} ${problem}`, { operation, pointer });

  function check(this: Record<string, unknown>, key: string): unknown {
    // The value itself, not what `toJSON` made of it.
    const value = this[key];
    const parent = pointers.get(this);
    if (parent !== undefined) pointer = `${parent}/${key.replaceAll('~', '~0').replaceAll('/', '~1')}`;
    if (typeof value === 'object') pointers.set(value, pointer);
    const kind = kindOf(value);
    if (SENDABLE.test(kind) || (kind === 'Undefined' && !Array.isArray(this))) return value;
    throw refuse(`is ${kind}, which JSON cannot express`);
  }

  try {
    return JSON.stringify(input, check);
  } catch (error) {
    throw error instanceof InputError ? error : refuse('contains itself');
  }
}

/** `Object`, `Array`, `String` and so on; what is no plain data under a name of its own. */
function kindOf(value: unknown): string {
  if (typeof value === 'number' && !Number.isFinite(value)) return String(value);
  const kind = Object.prototype.toString.call(value).slice(8, -1);
  return typeof (value as { toJSON?: unknown } | null | undefined)?.toJSON === 'function'
    ? `${kind} with toJSON`
    : kind;
}
