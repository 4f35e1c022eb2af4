import { join } from 'node:path';
import { runProcess } from '../measure/runProcess.ts';
import { root } from '../root.ts';

/** How long a run of the `contracts` command takes, in seconds. */
export async function contractsCommand(argument: 'bundle' | 'generate' | 'lint' | '--help'): Promise<number> {
  const { milliseconds } = await runProcess(process.execPath, [join(root, 'tools/src/cli.ts'), argument], root);
  return milliseconds / 1000;
}
