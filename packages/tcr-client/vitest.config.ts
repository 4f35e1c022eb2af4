import { defineConfig } from 'vitest/config';

export default defineConfig({ test: { name: 'tcr-client', include: ['src/**/*.test.ts', 'test/**/*.test.ts'] } });
