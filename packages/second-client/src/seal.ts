import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Places } from './Places.ts';

/** What a client is made from, beside its contract: where one of these changes, all clients are made anew. */
const inputs = ['openapitools.json', 'templates/calls.mustache', 'tsconfig.generated.json', 'src/generateClients.ts'];

/** The file in a client's folder that says what it was made from. It is there once the client compiles. */
export function sealPath(service: string, { generated }: Places): string {
  return join(generated, service, 'made-from.sha256');
}

/** What that file holds where the client is up to date. */
export function sealOf(service: string, { root, bundles }: Places): string {
  const sum = createHash('sha256').update(readFileSync(join(bundles, service, 'generator.json')));
  for (const file of inputs) sum.update('\0').update(readFileSync(join(root, file)));
  return `${sum.digest('hex')}\n`;
}
