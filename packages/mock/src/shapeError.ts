import { isJsonObject, type Json } from './Json.ts';
import type { Operation } from './Operation.ts';

/**
 * An error's body in the shape that the operation documents an example of, one with this status before any other:
 * `{error: {code, message}}`, a fault of another name, or `{error_code, error_msg}`, which is also that of an operation
 * without such examples.
 */
export function shapeError(operation: Operation | undefined, code: string, message: string, status: number): Json {
  const errors = operation?.responseExamples.filter((example) => example.status >= 400) ?? [];
  const example = (errors.find((other) => other.status === status) ?? errors[0])?.value;
  const [name] = isJsonObject(example) ? Object.keys(example).filter((key) => isJsonObject(example[key])) : [];
  return name === undefined ? { error_code: code, error_msg: message } : { [name]: { message, code } };
}
