import { existsSync } from 'node:fs';
import { join } from 'node:path';

/** Whether the repository has a client package of a service. */
export function hasClient(root: string, service: string): boolean {
  return existsSync(join(root, `packages/${service}-client/package.json`));
}
