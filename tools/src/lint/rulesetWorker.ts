import { enableCompileCache, flushCompileCache } from 'node:module';
import { parentPort } from 'node:worker_threads';
import type { RulesetAnswer, RulesetJob } from './RulesetThread.ts';

// The thread of RulesetThread: a job in, its findings out. A thread has a compile cache only if it asks for one, and it is
// ended too hard to save it by itself; with it, Spectral is imported in half the time.
enableCompileCache();
const imported = import('./runRuleset.ts').then((module) => {
  flushCompileCache();
  return module;
});
// A failure is the answer to the first job.
imported.catch(() => {});

parentPort?.on('message', ({ canonical, ...options }: RulesetJob) => {
  imported
    .then(({ runRuleset }) => runRuleset(canonical, options))
    .then(
      (findings) => answer({ findings }),
      (error: unknown) => answer({ failure: error instanceof Error ? error.message : String(error) }),
    );
});

function answer(message: RulesetAnswer): void {
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread, not a window
  parentPort?.postMessage(message);
}
