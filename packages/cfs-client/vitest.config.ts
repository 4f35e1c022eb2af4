import { defineConfig } from 'vitest/config';

export default defineConfig({ test: { name: 'cfs-client', include: ['src/**/*.test.ts', 'test/**/*.test.ts'] } });
