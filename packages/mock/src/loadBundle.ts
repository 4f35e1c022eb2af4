import { createRequire } from 'node:module';
import type { Bundle } from './Bundle.ts';

const require = createRequire(import.meta.url);

/**
 * Gives the canonical bundle of a service (`'cfs'`) from `@cloud-contracts/specs`, or the bundle that was passed.
 * Throws when `@cloud-contracts/specs` holds no such service.
 */
export function loadBundle(service: string | Bundle): Bundle {
  if (typeof service !== 'string') return service;
  try {
    return require(`@cloud-contracts/specs/${service}`) as Bundle;
  } catch (cause) {
    throw new Error(
      `There is no bundle of "${service}" in @cloud-contracts/specs. Name one of its services, or pass a bundle.`,
      { cause },
    );
  }
}
