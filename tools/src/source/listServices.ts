import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

/** Names of the folders of specs/ that have an openapi.yaml, sorted. A hidden one is about to be made. */
export function listServices(root: string): string[] {
  return readdirSync(join(root, 'specs'))
    .filter((name) => !name.startsWith('.') && existsSync(join(root, 'specs', name, 'openapi.yaml')))
    .toSorted();
}
