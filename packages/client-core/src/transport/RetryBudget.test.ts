import { describe, expect, it } from 'vitest';
import { RetryBudget } from './RetryBudget.ts';

function takeAll(budget: RetryBudget): number {
  let taken = 0;
  while (budget.take()) taken++;
  return taken;
}

describe('RetryBudget', () => {
  it('holds a hundred tokens unless told otherwise', () => {
    expect(takeAll(new RetryBudget())).toBe(100);
    expect(takeAll(new RetryBudget(0))).toBe(0);
    expect(takeAll(new RetryBudget(2))).toBe(2);
  });

  it('gets one back with ten successes, and never holds more than at first', () => {
    const budget = new RetryBudget(2);
    for (let success = 0; success < 50; success++) budget.give();
    expect(takeAll(budget)).toBe(2);
    for (let success = 0; success < 9; success++) budget.give();
    expect(budget.take()).toBe(false);
    budget.give();
    expect(takeAll(budget)).toBe(1);
  });
});
