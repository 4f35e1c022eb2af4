import { InputError } from '../errors/InputError.ts';
import { isObject } from './isObject.ts';

/** Throws an InputError unless an input has members. */
export function requireObject(input: unknown, operation: string): asserts input is Readonly<Record<string, unknown>> {
  if (!isObject(input)) throw new InputError('the input must be an object', { operation, pointer: '' });
}
