import { configDefaults, defineConfig } from 'vitest/config';
import { browserIsShipped } from './src/browserIsShipped.ts';

export default defineConfig({
  test: {
    name: 'package-tests',
    include: ['test/**/*.test.ts'],
    exclude: [...configDefaults.exclude, ...(browserIsShipped ? [] : ['test/browser.test.ts'])],
    globalSetup: 'src/packAndInstall.ts',
    // Compilers and a browser start within a test, on a machine that may be busy.
    testTimeout: 120_000,
    hookTimeout: 120_000,
  },
});
