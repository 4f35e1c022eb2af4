import { execFileSync } from 'node:child_process';

const identity = ['-c', 'user.name=Test', '-c', 'user.email=test@example.com', '-c', 'commit.gpgSign=false'];

/** Commits everything below a folder, which becomes a git repository where it is none, and tags it. */
export function commitAll(root: string, ...tags: readonly string[]): void {
  git(root, 'init', '--quiet', '--initial-branch=main');
  git(root, 'add', '--all');
  git(root, 'commit', '--quiet', '--allow-empty', '--message=Change the contract');
  for (const tag of tags) git(root, 'tag', tag);
}

/** Runs git in a folder, whatever the settings of this machine are. */
export function git(root: string, ...args: readonly string[]): string {
  const env = { ...process.env, GIT_CONFIG_GLOBAL: '/dev/null', GIT_CONFIG_SYSTEM: '/dev/null' };
  return execFileSync('git', [...identity, ...args], { cwd: root, env, encoding: 'utf8', stdio: 'pipe' });
}
