import { operationNames } from '@cloud-contracts/client-testing/src/operationNames.ts';
import { testBundles } from '@cloud-contracts/client-testing/src/testBundles.ts';

testBundles({
  folder: import.meta.dirname,
  packageName: '@cloud-contracts/evs-client',
  operations: operationNames(new URL('../src/generated/operations.ts', import.meta.url)),
  one: {
    program: `import { createEvsClient, listVolumes } from '@cloud-contracts/evs-client';
      export const list = (options) => listVolumes(createEvsClient(options));`,
    operation: 'listVolumes',
  },
  all: `export { EvsClient, iamToken } from '@cloud-contracts/evs-client';`,
  // The facade, lists, waiters, openapi-fetch's client, tokens of IAM.
  unused: [/EvsClient = class/, /paginate/, /waitUntil/, /coreFetch/, /auth\/tokens/],
});
