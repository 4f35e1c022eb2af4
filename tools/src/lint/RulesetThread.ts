import { Worker } from 'node:worker_threads';
import type { Inventory } from '../ruleset/Inventory.ts';
import type { JsonObject } from '../ruleset/document/Json.ts';
import type { BundleFinding } from './BundleFinding.ts';

/** What a thread is asked for. */
export interface RulesetJob {
  readonly canonical: JsonObject;
  readonly inventory: Inventory;
  readonly service: string;
}

/** What it answers: findings, or why there are none. */
export type RulesetAnswer = { readonly findings: readonly BundleFinding[] } | { readonly failure: string };

/**
 * Runs the Spectral rules in a thread of its own. Importing Spectral takes as long as everything else that lint does, so
 * a thread does it while files are read and bundled.
 */
export class RulesetThread {
  readonly #worker = new Worker(new URL('./rulesetWorker.ts', import.meta.url));

  /** Jobs are run one after the other. */
  async run(job: RulesetJob): Promise<readonly BundleFinding[]> {
    const answer = await new Promise<RulesetAnswer>((resolve, reject) => {
      this.#worker.once('message', resolve);
      this.#worker.once('error', reject);
      // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread, not a window
      this.#worker.postMessage(job);
    });
    this.#worker.removeAllListeners('error');
    if ('failure' in answer) throw new Error(`The rules failed: ${answer.failure}`);
    return answer.findings;
  }

  async close(): Promise<void> {
    await this.#worker.terminate();
  }
}
