import { watch } from 'node:fs';
import { once } from 'node:events';
import { join, sep } from 'node:path';

/** Time for an editor to save several files, in milliseconds. */
const settling = 50;

/**
 * Calls `run` at once, and again after files below specs/ have changed, one run at a time, until the signal aborts.
 * Bundles, which are made of those files, do not count.
 */
export async function onSpecChange(root: string, run: () => Promise<void>, signal: AbortSignal): Promise<void> {
  // Before the first run, so that no change is missed that it may not have seen.
  const watcher = watch(join(root, 'specs'), { recursive: true, signal });
  const closed = once(watcher, 'close');
  let runs = run();
  let timer: NodeJS.Timeout | undefined;
  watcher.on('change', (_, file) => {
    if (String(file).split(sep)[0] === 'dist') return;
    clearTimeout(timer);
    timer = setTimeout(() => (runs = runs.then(run)), settling);
  });
  try {
    await Promise.all([runs, closed]);
  } finally {
    clearTimeout(timer);
    watcher.close();
  }
  await runs;
}
