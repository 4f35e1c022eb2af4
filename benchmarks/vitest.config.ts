import { defineConfig } from 'vitest/config';

export default defineConfig({
  // Compilers and packers run in processes of their own, on a machine that may be busy.
  test: { name: 'benchmarks', include: ['src/**/*.test.ts', 'test/**/*.test.ts'], testTimeout: 120_000 },
});
