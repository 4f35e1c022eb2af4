import type { Json } from './Json.ts';

/** No documented body nests nearly as deep; a deeper one would only exhaust the stack. */
export const maxJsonDepth = 200;

/** Parses a body; undefined where it is not JSON in UTF-8, or nests deeper than `maxJsonDepth`. */
export function parseJson(body: Uint8Array): Json | undefined {
  try {
    const value = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(body)) as Json;
    return isTooDeep(value) ? undefined : value;
  } catch {
    return undefined;
  }
}

/** Goes level by level instead of calling itself. */
function isTooDeep(value: Json): boolean {
  let level: readonly Json[] = [value];
  for (let depth = 0; level.length > 0; depth += 1) {
    if (depth > maxJsonDepth) return true;
    level = level.flatMap((item) => (typeof item === 'object' && item !== null ? Object.values(item) : []));
  }
  return false;
}
