import { defineConfig } from 'vitest/config';

export default defineConfig({ test: { name: 'evs-client', include: ['src/**/*.test.ts', 'test/**/*.test.ts'] } });
