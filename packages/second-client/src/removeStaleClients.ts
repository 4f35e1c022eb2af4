import { existsSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Places } from './Places.ts';
import { sealOf, sealPath } from './seal.ts';

/**
 * Removes the clients that were made from something else than what is there now, so that nothing is compared with them.
 * Gives the services whose client is to be made. Throws an Error where there are no bundles.
 */
export function removeStaleClients(at: Places): string[] {
  const services = existsSync(at.bundles) ? readdirSync(at.bundles).toSorted() : [];
  if (services.length === 0) throw new Error('There are no bundles in specs/dist. Make them with `contracts bundle`.');
  const stale = services.filter((service) => {
    const path = sealPath(service, at);
    return !existsSync(path) || readFileSync(path, 'utf8') !== sealOf(service, at);
  });
  for (const name of existsSync(at.generated) ? readdirSync(at.generated) : []) {
    if (stale.includes(name) || !services.includes(name)) rmSync(join(at.generated, name), { recursive: true });
  }
  return stale;
}
