import { execFile } from 'node:child_process';

/**
 * Runs a command to its end and gives what it printed. Rejects with all of its output where it fails. It knows nothing
 * of the repository's packages: pnpm tells the programs that it starts where they are, in NODE_PATH.
 */
export function run(
  command: string,
  args: readonly string[],
  options: { readonly cwd: string; readonly env?: NodeJS.ProcessEnv },
): Promise<string> {
  return new Promise((resolve, reject) => {
    const env = { ...process.env, ...options.env, NODE_PATH: undefined };
    execFile(command, args, { cwd: options.cwd, env, maxBuffer: 64 * 1024 * 1024 }, (error, stdout, stderr) => {
      if (error === null) resolve(stdout);
      else reject(new Error(`${command} ${args.join(' ')} failed (${error.code}).\n${stdout}${stderr}`));
    });
  });
}
