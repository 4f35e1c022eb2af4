import { deprecatedTag } from './deprecatedTag.ts';
import { docComment } from './docComment.ts';
import type { StartingOperation } from './startsJob.ts';

/** What a hover says of a function that starts a task and waits for it. */
export function docJob(operation: StartingOperation): string {
  const { functionName, job, outputOptional } = operation;
  const without = outputOptional ? ', or with undefined where the answer is empty: then it starts none' : '';
  return docComment(
    [
      `Calls ${functionName}, and waits for the task that it starts as ${job.waiterName} does. Resolves with the task${without}.`,
    ],
    [
      ...deprecatedTag(operation),
      '@throws {WaiterError} The task failed.',
      '@throws {TimeoutError} It took longer than `timeout`.',
    ],
  );
}
