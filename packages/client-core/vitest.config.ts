import { defineConfig } from 'vitest/config';

export default defineConfig({ test: { name: 'client-core', include: ['src/**/*.test.ts', 'test/**/*.test.ts'] } });
