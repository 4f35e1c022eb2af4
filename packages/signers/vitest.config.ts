import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

const source = (name: string): string => fileURLToPath(new URL(`src/${name}`, import.meta.url));

export default defineConfig({
  // As in tsconfig.json: what Node gets. The tests of Web Crypto mock these two.
  resolve: { alias: { '#hmac': source('hmac.node.ts'), '#sha256': source('sha256.node.ts') } },
  test: {
    name: 'signers',
    include: ['src/**/*.test.ts', 'test/**/*.test.ts'],
    // Generated requests by the hundred, on a machine that may be busy.
    testTimeout: 60_000,
  },
});
