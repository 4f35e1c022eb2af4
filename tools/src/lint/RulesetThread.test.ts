import { afterAll, describe, expect, it } from 'vitest';
import { type RulesetJob, RulesetThread } from './RulesetThread.ts';

const job: RulesetJob = {
  canonical: { openapi: '3.1.0', info: { title: 'x', version: 'x' }, paths: {} },
  inventory: { totals: {}, operations: [] },
  service: 'demo',
};

describe('the thread of the ruleset', { timeout: 60_000 }, () => {
  const thread = new RulesetThread();
  afterAll(() => thread.close());

  it('runs one job after another', async () => {
    const first = await thread.run(job);
    expect(first.map(({ message }) => message)).toContain('inventory.json has no operations of the service demo.');
    expect(await thread.run(job)).toEqual(first);
  });

  it('says why a rule failed, and goes on', async () => {
    await expect(thread.run({ ...job, inventory: undefined as never })).rejects.toThrow(/^The rules failed: ./);
    expect(await thread.run(job)).not.toEqual([]);
  });
});
