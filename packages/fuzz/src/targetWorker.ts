import { inspect } from 'node:util';
import { parentPort, workerData } from 'node:worker_threads';
import * as fc from 'fast-check';
import type { Fault, Job, Report } from './runTarget.ts';
import type { Target } from './Target.ts';

/** A seed is good for this many inputs, so that a fault does not end the whole run. */
const BATCH = 1000;

const { module, seed, runs, path, progress } = workerData as Job;
const { default: createTarget } = (await import(module)) as { default: () => Promise<Target<unknown>> };
const { inputs, check, close } = await createTarget();
const current = new Int32Array(progress);
const faults: Fault[] = [];
const started = performance.now();
let slowest = 0;
let tried = 0;

const property = fc.asyncProperty(inputs, async (input) => {
  const begun = performance.now();
  await check(input);
  slowest = Math.max(slowest, performance.now() - begun);
  tried++;
  current[1]!++;
});

for (let batch = 0; batch * BATCH < runs; batch++) {
  const parameters = { seed: seed + batch, numRuns: Math.min(BATCH, runs - batch * BATCH) };
  current.set([parameters.seed, 0]);
  // oxlint-disable-next-line no-await-in-loop -- one batch after the other
  const details = await fc.check(property, path === undefined ? parameters : { ...parameters, path });
  if (details.failed) {
    faults.push({ seed: parameters.seed, path: details.counterexamplePath ?? '', message: messageOf(details) });
  }
}
await close?.();
const seconds = (performance.now() - started) / 1000;
// oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread, not a window
parentPort!.postMessage({ inputs: tried, seconds, slowest, faults } satisfies Report);

function messageOf({ counterexample, errorInstance }: fc.RunDetails<[unknown]>): string {
  const reason = errorInstance instanceof Error ? (errorInstance.stack ?? '') : String(errorInstance);
  return `${reason}\nInput: ${inspect(counterexample?.[0], { depth: 20 }).slice(0, 2000)}`;
}
