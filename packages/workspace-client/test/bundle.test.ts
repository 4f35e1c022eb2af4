import { operationNames } from '@cloud-contracts/client-testing/src/operationNames.ts';
import { testBundles } from '@cloud-contracts/client-testing/src/testBundles.ts';

testBundles({
  folder: import.meta.dirname,
  packageName: '@cloud-contracts/workspace-client',
  operations: operationNames(new URL('../src/generated/operations.ts', import.meta.url)),
  one: {
    program: `import { createWorkspaceClient, listDesktops } from '@cloud-contracts/workspace-client';
      export const list = (options) => listDesktops(createWorkspaceClient(options));`,
    operation: 'listDesktops',
  },
  all: `export { WorkspaceClient, iamToken } from '@cloud-contracts/workspace-client';`,
  // The facade, its groups, lists, waiters, openapi-fetch's client, tokens of IAM.
  unused: [
    /WorkspaceClient = class/,
    /WorkspaceDesktops = class/,
    /paginate/,
    /waitUntil/,
    /coreFetch/,
    /auth\/tokens/,
  ],
});
