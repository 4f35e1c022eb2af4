import { describe, expect, it } from 'vitest';
import { nextDelay } from './nextDelay.ts';
import type { RetryAdvice } from './Outcome.ts';
import type { RetryOptions } from './RetryOptions.ts';

interface Case {
  readonly advice?: RetryAdvice;
  readonly attempt?: number;
  readonly random?: number;
  readonly retryAfter?: string;
  readonly client?: RetryOptions | false;
  readonly call?: RetryOptions | false;
  readonly idempotency?: 'read' | { readonly token: string };
  readonly input?: Readonly<Record<string, unknown>>;
}

function delayOf({
  advice = 'always',
  attempt = 1,
  random = 1,
  retryAfter,
  client,
  call,
  idempotency,
  input = {},
}: Case) {
  const headers = new Headers(retryAfter === undefined ? {} : { 'retry-after': retryAfter });
  return nextDelay(
    { ok: false, error: undefined, advice, reply: { status: 429, headers, text: '' } },
    attempt,
    { retry: call, idempotency, members: input },
    { retry: client, random: () => random, now: () => 0 },
  );
}

describe('nextDelay', () => {
  it('is a random part of a bound that doubles', () => {
    const client = { maxAttempts: 9 };
    expect([1, 2, 3, 4].map((attempt) => delayOf({ attempt, client }))).toEqual([100, 200, 400, 800]);
    expect([0, 0.25, 0.5].map((random) => delayOf({ attempt: 3, client, random }))).toEqual([0, 100, 200]);
  });

  it('has a longest wait, with which Retry-After is capped too', () => {
    const client = { maxAttempts: 99, maxDelay: 3000 };
    expect(delayOf({ attempt: 50, client })).toBe(3000);
    expect(delayOf({ attempt: 50, client, random: 0.5 })).toBe(1500);
    expect(delayOf({ retryAfter: '60', client })).toBe(3000);
    expect(delayOf({ retryAfter: '60' })).toBe(20_000);
  });

  it('is not shorter than Retry-After', () => {
    expect(delayOf({ retryAfter: '2' })).toBe(2000);
    expect(delayOf({ retryAfter: '2', client: { baseDelay: 5000 } })).toBe(5000);
  });

  it('ends after maxAttempts, which is three', () => {
    expect([1, 2, 3].map((attempt) => delayOf({ attempt }) !== undefined)).toEqual([true, true, false]);
    expect(delayOf({ client: { maxAttempts: 1 } })).toBeUndefined();
    expect(delayOf({ client: { maxAttempts: Number.NaN } })).toBeUndefined();
  });

  it('takes each option from the call, else from the client', () => {
    expect(delayOf({ client: { baseDelay: 7, maxAttempts: 2 }, call: { baseDelay: undefined } })).toBe(7);
    expect(delayOf({ client: { baseDelay: 7 }, call: { baseDelay: 8 } })).toBe(8);
    expect(delayOf({ client: false })).toBeUndefined();
    expect(delayOf({ client: {}, call: false })).toBeUndefined();
    expect(delayOf({ client: false, call: {} })).toBe(100);
  });

  it('depends on what may have happened, and on what the operation does', () => {
    const token = { token: 'ClientToken' };
    expect(delayOf({ advice: 'never', idempotency: 'read' })).toBeUndefined();
    expect(delayOf({ advice: 'at-once', retryAfter: '5' })).toBe(0);
    expect(delayOf({ advice: 'repeatable' })).toBeUndefined();
    expect(delayOf({ advice: 'repeatable', idempotency: 'read' })).toBe(100);
    expect(delayOf({ advice: 'repeatable', idempotency: token })).toBeUndefined();
    expect(delayOf({ advice: 'repeatable', idempotency: token, input: { ClientToken: '' } })).toBeUndefined();
    expect(delayOf({ advice: 'repeatable', idempotency: token, input: { ClientToken: 'token-1' } })).toBe(100);
  });
});
