import { describe, expect, it } from 'vitest';
import { runTarget } from './runTarget.ts';

const moduleAt = (name: string): URL => new URL(`./testing/${name}.ts`, import.meta.url);

describe('a run', () => {
  it('makes each fault small, and goes on with the next thousand inputs', async () => {
    const { faults } = await runTarget(moduleAt('fails'), { seed: 1, runs: 3000 });
    expect(faults.map(({ seed }) => seed)).toEqual([1, 2, 3]);
    for (const { message } of faults) expect(message).toMatch(/100 is too much[^]*\nInput: 100$/);
  });

  it('replays an input by the seed and the path of its fault', async () => {
    const { faults } = await runTarget(moduleAt('fails'), { seed: 1, runs: 1000 });
    const { seed, path } = faults[0]!;
    const replay = await runTarget(moduleAt('fails'), { seed, path, runs: 1 });
    expect(replay.faults[0]?.message).toContain('Input: 100');
  });

  it('ends an input that hangs, and says which it was', async () => {
    const { faults } = await runTarget(moduleAt('hangs'), { seed: 7, runs: 10 }, 1000);
    expect(faults).toEqual([{ seed: 7, path: '0', message: 'It was not done after 1000 ms.' }]);
  });

  it('survives an input that ends the thread', async () => {
    const { faults } = await runTarget(moduleAt('crashes'), { seed: 7, runs: 10 });
    expect(faults).toEqual([{ seed: 7, path: '0', message: 'The thread crashed: Error: nobody listens' }]);
  });
});
