import { describe, expect, it } from 'vitest';
import { runTarget } from './runTarget.ts';
import { moduleOf, type TargetName, targets } from './targets.ts';

const RUNS = 400;

describe('each target, with a few hundred inputs of a random seed', () => {
  it.each(Object.keys(targets) as TargetName[])('%s', async (name) => {
    const seed = Math.floor(Math.random() * 1e9);
    const { inputs, faults } = await runTarget(moduleOf(name), { seed, runs: Math.ceil(RUNS * targets[name].share) });
    // A fault has the seed and the path that make its input again: `pnpm run fuzz --target … --seed … --path …`
    expect(faults).toEqual([]);
    expect(inputs).toBeGreaterThan(0);
  });
});
