import { testBundles } from '@cloud-contracts/client-testing/src/testBundles.ts';

testBundles({
  packageName: '@cloud-contracts/cfs-client',
  folder: import.meta.dirname,
  operation: 'DescribeCfsFileSystems',
  small: `import { createCfsClient, describeCfsFileSystems } from 'client';
    export const list = (options) => describeCfsFileSystems(createCfsClient(options));`,
  whole: `export { CfsClient, hmacSha1 } from 'client';`,
  // The facade, lists, waiters, openapi-fetch, version 1 of the signature.
  unused: [/CfsClient = class/, /paginate/, /waitUntil/, /coreFetch/, /SignatureMethod/],
  foreign: /SDK-HMAC/,
});
