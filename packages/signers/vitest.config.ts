import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';
import manifest from './package.json' with { type: 'json' };

/** The package imports name files of dist; the tests run their sources, so that they need no build. */
const source = (target: string): string =>
  fileURLToPath(new URL(target.replace('/dist/', '/src/').replace(/\.js$/, '.ts'), import.meta.url));

export default defineConfig({
  resolve: {
    alias: Object.entries(manifest.imports).map(([find, targets]) => ({ find, replacement: source(targets.node) })),
  },
  test: {
    name: 'signers',
    include: ['src/**/*.test.ts', 'test/**/*.test.ts'],
    // Generated requests by the hundred, on a machine that may be busy.
    testTimeout: 60_000,
  },
});
