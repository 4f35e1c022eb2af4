import { defineConfig } from 'vitest/config';

export default defineConfig({ test: { name: 'contract-tests', include: ['src/**/*.test.ts', 'test/**/*.test.ts'] } });
