import { SigningError } from './SigningError.ts';

/** The name of a parameter and its value as text, neither of them encoded. */
export type Parameter = readonly [name: string, value: string];

/** No documented parameter nests nearly as deep; a deeper one would only exhaust the stack. */
const MAX_DEPTH = 100;

/**
 * Turns a request's members into the parameters of a query or a form: `{Filters: [{Name: 'zone'}]}` becomes
 * `Filters.0.Name` = `zone`. Numbers and booleans become text; the order is that of the members.
 *
 * Absent parameters are left out: an undefined or null member, an empty array or object (the form cannot express them).
 *
 * Throws `invalid_parameter` with the path of a value that cannot be sent: a number that is not finite, a bigint, a
 * function, a symbol, an object that is not plain (a Date, a Map), a cycle, what is nested deeper than 100 levels, an
 * empty name, and undefined or null inside an array, where leaving it out would move or orphan its neighbours.
 */
export function flattenParameters(parameters: object): Parameter[] {
  if (!isPlainObject(parameters)) throw unsupported('The parameters', 'must be a plain object');
  const flat: Parameter[] = [];
  flattenMembers(parameters, '', [], flat);
  return flat;
}

function flattenMembers(parent: object, prefix: string, ancestors: readonly object[], flat: Parameter[]): void {
  const path = [...ancestors, parent];
  for (const [key, value] of Object.entries(parent) as [string, unknown][]) {
    if (value === undefined || value === null) continue;
    if (key === '') throw unsupported(`${prefix}""`, 'is an empty name');
    flattenValue(value, prefix + key, path, flat);
  }
}

function flattenValue(value: unknown, name: string, ancestors: readonly object[], flat: Parameter[]): void {
  if (typeof value === 'string' || typeof value === 'boolean' || Number.isFinite(value)) {
    flat.push([name, String(value)]);
    return;
  }
  if (typeof value === 'number') throw unsupported(name, 'is not a finite number');
  if (typeof value !== 'object') throw unsupported(name, `is of type ${typeof value}, which cannot be sent`);
  if (value === null) throw unsupported(name, 'is null, which no element of an array can be');
  if (ancestors.includes(value)) throw unsupported(name, 'refers back to an object that holds it');
  if (ancestors.length >= MAX_DEPTH) throw unsupported(name, `is nested deeper than ${MAX_DEPTH} levels`);
  if (Array.isArray(value)) {
    const path = [...ancestors, value];
    // By index, so that a hole is seen.
    for (let index = 0; index < value.length; index++) flattenValue(value[index], `${name}.${index}`, path, flat);
    return;
  }
  if (!isPlainObject(value)) throw unsupported(name, 'is neither a plain object nor an array');
  flattenMembers(value, `${name}.`, ancestors, flat);
}

// By the length of the prototype chain: an object literal of another realm is plain too.
function isPlainObject(value: unknown): value is object {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return false;
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === null || Object.getPrototypeOf(prototype) === null;
}

function unsupported(name: string, fault: string): SigningError {
  return new SigningError('invalid_parameter', `${name} ${fault}.`);
}
