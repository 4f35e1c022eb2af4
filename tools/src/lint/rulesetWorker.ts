import { parentPort } from 'node:worker_threads';
import type { RulesetAnswer, RulesetJob } from './RulesetThread.ts';
import { runRuleset } from './runRuleset.ts';

// The thread of RulesetThread: a job in, its findings out.
parentPort?.on('message', ({ canonical, ...options }: RulesetJob) => {
  runRuleset(canonical, options).then(
    (findings) => answer({ findings }),
    (error: unknown) => answer({ failure: error instanceof Error ? error.message : String(error) }),
  );
});

function answer(message: RulesetAnswer): void {
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread, not a window
  parentPort?.postMessage(message);
}
