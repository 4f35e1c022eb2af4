import { defineConfig } from 'vitest/config';

// A target that hangs is reported by the watchdog, which is more patient than a test.
export default defineConfig({ test: { name: 'fuzz', include: ['src/**/*.test.ts'], testTimeout: 120_000 } });
