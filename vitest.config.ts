import { defineConfig } from 'vitest/config';
import { ClosingLineReporter } from './tools/src/testing/ClosingLineReporter.ts';

export default defineConfig({
  test: {
    projects: ['packages/*', 'tools', 'benchmarks', 'examples/vitest-msw'],
    reporters: [process.stdout.isTTY ? 'default' : 'dot', new ClosingLineReporter()],
  },
});
