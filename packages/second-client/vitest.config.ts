import { defineConfig } from 'vitest/config';

export default defineConfig({ test: { name: 'second-client', include: ['src/**/*.test.ts'] } });
