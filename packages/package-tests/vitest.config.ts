import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    name: 'package-tests',
    include: ['test/**/*.test.ts'],
    globalSetup: 'src/packAndInstall.ts',
    // Compilers and a browser start within a test, on a machine that may be busy.
    testTimeout: 120_000,
    hookTimeout: 120_000,
  },
});
