import { inspect } from 'node:util';

/** Everything that is said of a value, by those who look hard: inspected, as JSON, and with what errors are caused by. */
export function everythingSaidOf(value: unknown): string {
  const texts = [inspect(value, { depth: 20, showHidden: true, getters: true }), String(value), JSON.stringify(value)];
  for (let error = value; error instanceof Error; error = error.cause) texts.push(error.message, error.stack ?? '');
  return texts.join('\n');
}
