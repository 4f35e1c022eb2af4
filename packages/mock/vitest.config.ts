import { defineConfig } from 'vitest/config';

export default defineConfig({
  // Property tests run hundreds of requests, and CI machines are slow.
  test: { name: 'mock', include: ['src/**/*.test.ts', 'test/**/*.test.ts'], testTimeout: 30_000 },
});
