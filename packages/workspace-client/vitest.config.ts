import { defineConfig } from 'vitest/config';

export default defineConfig({ test: { name: 'workspace-client', include: ['src/**/*.test.ts', 'test/**/*.test.ts'] } });
