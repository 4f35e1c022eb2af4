import { spawnSync } from 'node:child_process';
import { UsageError } from '../commands/UsageError.ts';

/** git refused. The message is what it said. */
export class GitError extends Error {}

/**
 * What git prints, without the last line's end.
 *
 * @throws {GitError} where git refuses
 * @throws {UsageError} where there is no git
 */
export function runGit(root: string, args: readonly string[], env: Readonly<Record<string, string>> = {}): string {
  const { error, status, stdout, stderr } = spawnSync('git', args, {
    cwd: root,
    env: { ...process.env, LC_ALL: 'C', ...env },
    encoding: 'utf8',
    maxBuffer: 2 ** 28,
  });
  if ((error as NodeJS.ErrnoException | undefined)?.code === 'ENOENT') {
    throw new UsageError('git is not installed, and the old contract is read from its history. Install it.');
  }
  if (error) throw error;
  if (status !== 0) throw new GitError(stderr.trim() || `git ${args[0] ?? ''} ended with ${status}`);
  return stdout.replace(/\n$/, '');
}
