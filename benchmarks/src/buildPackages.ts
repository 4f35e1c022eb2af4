import { join } from 'node:path';
import { runProcess } from './measure/runProcess.ts';
import { root } from './root.ts';

/** Builds what is out of date, so that nothing old is measured. Rejects with what the build has printed. */
export async function buildPackages(): Promise<void> {
  await runProcess(join(root, 'node_modules/.bin/turbo'), ['run', 'build', '--output-logs=errors-only'], root);
}
