import { operationNames } from '@cloud-contracts/client-testing/src/operationNames.ts';
import { testBundles } from '@cloud-contracts/client-testing/src/testBundles.ts';

testBundles({
  folder: import.meta.dirname,
  packageName: '@cloud-contracts/cfs-client',
  operations: operationNames(new URL('../src/generated/operations.ts', import.meta.url)),
  one: {
    program: `import { createCfsClient, describeCfsFileSystems } from '@cloud-contracts/cfs-client';
      export const list = (options) => describeCfsFileSystems(createCfsClient(options));`,
    operation: 'DescribeCfsFileSystems',
  },
  all: `export { CfsClient, hmacSha1 } from '@cloud-contracts/cfs-client';`,
  // The facade, lists, waiters, openapi-fetch, version 1 of the signature.
  unused: [/CfsClient = class/, /paginate/, /waitUntil/, /coreFetch/, /SignatureMethod/],
});
