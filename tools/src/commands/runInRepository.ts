import type { Command } from 'commander';
import { UsageError } from './UsageError.ts';
import { findRoot } from '../source/findRoot.ts';
import type { CommandContext } from './CommandContext.ts';

/** Runs a command in the repository that the current folder belongs to; Ctrl-C aborts its signal. */
export async function runInRepository(
  command: Command,
  run: (context: CommandContext) => Promise<number>,
): Promise<void> {
  const end = new AbortController();
  process.once('SIGINT', () => end.abort());
  try {
    const root = findRoot(process.cwd());
    if (root === undefined) throw new UsageError('No folder specs/ here or above. Run it inside the repository.');
    process.exitCode = await run({ root, print: (text) => console.log(text), signal: end.signal });
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    command.error(`error: ${error.message}`, { exitCode: 2 });
  }
}
