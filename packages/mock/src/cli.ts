#!/usr/bin/env node
import { runCli, UsageError } from './runCli.ts';

const started = runCli(process.argv.slice(2), (line) => console.log(line));
for (const signal of ['SIGINT', 'SIGTERM'] as const)
  process.once(signal, () => void started.then((server) => server?.close()));

try {
  await started;
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = error instanceof UsageError ? 2 : 1;
}
