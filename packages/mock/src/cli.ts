#!/usr/bin/env node
import { runCli, UsageError } from './runCli.ts';

const signals = ['SIGINT', 'SIGTERM'] as const;

/** One Ctrl+C may come twice: from the terminal, and again from npm, which hands it on. */
const echoMs = 100;

// Who reads the log may leave, as `head` does; the mock goes on.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
});

const started = runCli(process.argv.slice(2), (line) => console.log(line));

let stopping = false;
function stop(signal: NodeJS.Signals): void {
  if (stopping) return;
  stopping = true;
  // Without a listener, a signal ends the process.
  setTimeout(() => signals.forEach((name) => process.removeListener(name, stop)), echoMs).unref();
  void started.then(
    (mock) => mock?.stop(signal),
    () => undefined, // Told below.
  );
}
for (const signal of signals) process.on(signal, stop);

try {
  await started;
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = error instanceof UsageError ? 2 : 1;
}
