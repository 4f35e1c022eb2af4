import { operationNames } from '@cloud-contracts/client-testing/src/operationNames.ts';
import { testBundles } from '@cloud-contracts/client-testing/src/testBundles.ts';

testBundles({
  folder: import.meta.dirname,
  packageName: '@cloud-contracts/tcr-client',
  operations: operationNames(new URL('../src/generated/operations.ts', import.meta.url)),
  one: {
    program: `import { createTcrClient, describeInstances } from '@cloud-contracts/tcr-client';
      export const list = (options) => describeInstances(createTcrClient(options));`,
    operation: 'DescribeInstances',
  },
  all: `export { TcrClient, hmacSha1 } from '@cloud-contracts/tcr-client';`,
  // The facade, lists of both styles, waiters, openapi-fetch, version 1 of the signature.
  unused: [/TcrClient = class/, /paginate/, /paginateByPage/, /waitUntil/, /coreFetch/, /SignatureMethod/],
});
