import { createRequire } from 'node:module';

const require = createRequire(import.meta.url);

interface Inventory {
  readonly operations: readonly { readonly service: string }[];
}

/** Names the services that `@cloud-contracts/specs` has a bundle of. Its inventory also lists those that have none yet. */
export function bundledServices(): readonly string[] {
  const { operations } = require('@cloud-contracts/specs/inventory') as Inventory;
  return [...new Set(operations.map(({ service }) => service))].filter(isBundled);
}

function isBundled(service: string): boolean {
  try {
    require.resolve(`@cloud-contracts/specs/${service}`);
    return true;
  } catch {
    return false;
  }
}
