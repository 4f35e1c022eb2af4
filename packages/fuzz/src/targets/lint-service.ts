import assert from 'node:assert/strict';
import { exitCodeOf } from '@cloud-contracts/tools/src/finding/exitCodeOf.ts';
import { lintService } from '@cloud-contracts/tools/src/lint/lintService.ts';
import { RulesetThread } from '@cloud-contracts/tools/src/lint/RulesetThread.ts';
import { assertFindings } from '../assertFindings.ts';
import { type Changes, DemoService } from '../DemoService.ts';
import type { Target } from '../Target.ts';

/** Lint finds nothing, or findings with places; never does it fail. */
export default async function create(): Promise<Target<Changes>> {
  const demo = new DemoService();
  const thread = new RulesetThread();
  return {
    inputs: demo.changes,
    check: (changes) =>
      demo.with(changes, async () => {
        const findings = await lintService(demo.root, 'demo', { thread });
        assertFindings(findings, (file) => demo.read(file));
        assert.equal(exitCodeOf(findings) > 0, findings.length > 0);
      }),
    close: async () => {
      await thread.close();
      await demo.close();
    },
  };
}
