import { createRequire } from 'node:module';
import type { Bundle } from './Bundle.ts';
import { bundledServices } from './bundledServices.ts';
import { didYouMean } from './didYouMean.ts';

const require = createRequire(import.meta.url);

/**
 * Gives the canonical bundle of a service (`'cfs'`) from `@cloud-contracts/specs`, or the bundle that was passed.
 * Throws when `@cloud-contracts/specs` holds no such service; the message lists those that it holds.
 */
export function loadBundle(service: string | Bundle): Bundle {
  if (typeof service !== 'string') return service;
  const services = bundledServices();
  if (!services.includes(service))
    throw new Error(
      `There is no bundle of "${service}" in @cloud-contracts/specs, which has ${services.join(', ') || 'none'}.` +
        didYouMean(service, services),
    );
  return require(`@cloud-contracts/specs/${service}`) as Bundle;
}
