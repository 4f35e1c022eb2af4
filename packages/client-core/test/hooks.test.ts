import { describe, expect, it, vi } from 'vitest';
import type { AttemptEvent, LogEvent } from '../src/index.ts';
import { createTestClient } from './createTestClient.ts';
import { envelope, errorEnvelope, read, write } from './exampleService.ts';
import { answer, cutAfter, listen } from '@cloud-contracts/client-testing/src/listen.ts';

describe('onAttempt', () => {
  it('tells of each attempt, of the wait before it and of what led to it', async () => {
    const { endpoint } = await listen(
      answer(errorEnvelope('RequestLimitExceeded')),
      answer('', 503),
      answer(envelope()),
    );
    const events: AttemptEvent[] = [];
    await createTestClient({ endpoint }).call(read, {}, { onAttempt: (event) => events.push(event) });
    expect(events).toEqual([
      { attempt: 1, delay: 0, reason: undefined },
      { attempt: 2, delay: 50, reason: expect.objectContaining({ code: 'RequestLimitExceeded' }) },
      { attempt: 3, delay: 100, reason: expect.objectContaining({ name: 'UnexpectedResponseError', status: 503 }) },
    ]);
  });

  it('fails the call with what it throws', async () => {
    const { endpoint, received } = await listen(answer(envelope()));
    const stop = new Error('stop');
    const onAttempt = (): never => {
      throw stop;
    };
    await expect(createTestClient({ endpoint }).call(read, {}, { onAttempt })).rejects.toBe(stop);
    expect(received).toHaveLength(0);
  });
});

describe('log', () => {
  it('tells of attempts and retries', async () => {
    const { endpoint } = await listen(answer(errorEnvelope('RequestLimitExceeded')), cutAfter(''), answer(envelope()));
    const events: LogEvent[] = [];
    await createTestClient({ endpoint, log: (event) => events.push(event) }).call(read);
    const operation = read.name;
    const duration = expect.any(Number);
    const throttled = { name: 'ServiceError', code: 'RequestLimitExceeded' };
    const cut = { name: 'ConnectionError', code: expect.any(String) };
    expect(events).toEqual([
      { type: 'attempt-start', operation, attempt: 1 },
      { type: 'attempt-end', operation, attempt: 1, duration, status: 200, requestId: 'request-2', failure: throttled },
      { type: 'retry', operation, attempt: 2, delay: 50, failure: throttled },
      { type: 'attempt-start', operation, attempt: 2 },
      { type: 'attempt-end', operation, attempt: 2, duration, status: undefined, requestId: undefined, failure: cut },
      { type: 'retry', operation, attempt: 3, delay: 100, failure: cut },
      { type: 'attempt-start', operation, attempt: 3 },
      { type: 'attempt-end', operation, attempt: 3, duration, status: 200, requestId: 'request-1', failure: undefined },
    ]);
  });

  it('tells of an attempt that took too long as such', async () => {
    const { endpoint } = await listen(() => undefined);
    const events: LogEvent[] = [];
    await expect(
      createTestClient({ endpoint, timeout: 20, log: (event) => events.push(event) }).call(read),
    ).rejects.toMatchObject({ name: 'TimeoutError' });
    await vi.waitUntil(() => events.length > 1);
    expect(events[1]).toMatchObject({ type: 'attempt-end', failure: { name: 'TimeoutError' } });
  });

  it('and onAttempt tell of nothing where nothing was tried', async () => {
    const events: unknown[] = [];
    const note = (event: unknown): unknown => events.push(event);
    await expect(
      createTestClient({ log: note }).call(write, { Zone: Number.NaN }, { onAttempt: note }),
    ).rejects.toThrow('NaN');
    expect(events).toEqual([]);
  });
});
