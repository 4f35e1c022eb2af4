import { testBundles } from '@cloud-contracts/client-testing/src/testBundles.ts';

testBundles({
  packageName: '@cloud-contracts/tcr-client',
  folder: import.meta.dirname,
  operation: 'DescribeInstances',
  small: `import { createTcrClient, describeInstances } from 'client';
    export const list = (options) => describeInstances(createTcrClient(options));`,
  whole: `export { TcrClient, hmacSha1 } from 'client';`,
  // The facade, lists of both styles, waiters, openapi-fetch, version 1 of the signature.
  unused: [/TcrClient = class/, /paginate/, /paginateByPage/, /waitUntil/, /coreFetch/, /SignatureMethod/],
  foreign: /SDK-HMAC/,
});
