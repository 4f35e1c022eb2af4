import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** The nearest folder, from `start` upwards, that holds a folder `specs`; absent where there is none. */
export function findRoot(start: string): string | undefined {
  if (existsSync(join(start, 'specs'))) return start;
  const parent = dirname(start);
  return parent === start ? undefined : findRoot(parent);
}
