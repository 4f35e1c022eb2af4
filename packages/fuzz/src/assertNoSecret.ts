import assert from 'node:assert/strict';
import { inspect } from 'node:util';

/** Shorter pieces could stand in any text. */
const PIECE = 10;

/** Throws if anything that can be seen of a value, hidden properties and causes too, holds a piece of a secret. */
export function assertNoSecret(value: unknown, secrets: readonly string[]): void {
  const text = inspect(value, {
    depth: Infinity,
    showHidden: true,
    getters: true,
    maxArrayLength: null,
    maxStringLength: null,
    breakLength: Infinity,
  });
  for (const secret of secrets) {
    for (let start = 0; start + PIECE <= secret.length; start++) {
      const piece = secret.slice(start, start + PIECE);
      assert(!text.includes(piece), `A piece of a secret can be seen: ${piece}`);
    }
  }
}
