import { spawn } from 'node:child_process';
import { text } from 'node:stream/consumers';

/** What a process that ended well has printed, and how long it took from start to end, in milliseconds. */
export interface Run {
  readonly output: string;
  readonly milliseconds: number;
}

/** Runs a program to its end. Rejects with all that it printed if its exit code is not 0. */
export async function runProcess(command: string, argv: readonly string[], cwd?: string): Promise<Run> {
  const start = performance.now();
  const child = spawn(command, argv, { cwd, stdio: ['ignore', 'pipe', 'pipe'], env: { ...process.env, ...quiet } });
  const ended = new Promise<number | null>((resolve, reject) => {
    child.once('error', reject);
    child.once('exit', resolve);
  });
  const reading = Promise.all([text(child.stdout), text(child.stderr)]);
  const code = await ended;
  const milliseconds = performance.now() - start;
  const [output, errors] = await reading;
  if (code !== 0) throw new Error(`${[command, ...argv].join(' ')} ended with ${code}:\n${output}${errors}`);
  return { output, milliseconds };
}

// Nothing asks a server whether there is a newer version of itself.
const quiet = { TURBO_TELEMETRY_DISABLED: '1', npm_config_update_notifier: 'false', NO_COLOR: '1' };
