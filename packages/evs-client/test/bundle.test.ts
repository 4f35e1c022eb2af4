import { testBundles } from '@cloud-contracts/client-testing/src/testBundles.ts';

testBundles({
  packageName: '@cloud-contracts/evs-client',
  folder: import.meta.dirname,
  operation: 'listVolumes',
  small: `import { createEvsClient, listVolumes } from 'client';
    export const list = (options) => listVolumes(createEvsClient(options));`,
  whole: `export { EvsClient, iamToken } from 'client';`,
  // The facade, lists, waiters, openapi-fetch's client, tokens.
  unused: [/EvsClient = class/, /paginate/, /waitUntil/, /coreFetch/, /auth\/tokens/],
  foreign: /TC3-HMAC/,
});
