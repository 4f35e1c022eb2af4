import { createRequire } from 'node:module';

const require = createRequire(import.meta.url);
const { operations } = require('@cloud-contracts/specs/inventory') as { operations: { service: string }[] };
const { dependencies } = require('../package.json') as { dependencies: Record<string, string> };

/** The services whose clients this package depends on: each has its suites. */
export const contractServices: readonly string[] = [...new Set(operations.map(({ service }) => service))].filter(
  (service) => `@cloud-contracts/${service}-client` in dependencies,
);
