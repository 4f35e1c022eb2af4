import { getEventListeners, once } from 'node:events';
import { describe, expect, it } from 'vitest';
import { systemRuntime } from '../src/transport/Runtime.ts';
import { createClientOn } from '../src/tencent/createClientOn.ts';
import { createTestClient } from './createTestClient.ts';
import { credentials, envelope, read, service } from './exampleService.ts';
import { answer, listen, stallAfter } from '@cloud-contracts/client-testing/src/listen.ts';
import { pendingTimers } from './pendingTimers.ts';

/** Resolves never, and looks at no signal. */
const never = (): Promise<never> => new Promise(() => undefined);

describe("the caller's signal", () => {
  it('ends a call before it begins', async () => {
    const { endpoint, received } = await listen(answer(envelope()));
    await expect(createTestClient({ endpoint }).call(read, {}, { signal: AbortSignal.abort() })).rejects.toMatchObject({
      name: 'AbortError',
    });
    expect(received).toHaveLength(0);
  });

  it('ends a call that waits for its answer, with its reason as it is', async () => {
    const controller = new AbortController();
    const reason = { why: 'the user left' };
    const { endpoint } = await listen(() => controller.abort(reason));
    await expect(createTestClient({ endpoint }).call(read, {}, { signal: controller.signal })).rejects.toBe(reason);
  });

  it('ends a call in the middle of a body', async () => {
    const controller = new AbortController();
    const { endpoint } = await listen((response, request, number) => {
      stallAfter('HTTP/1.1 200 OK\r\nContent-Length: 500\r\n\r\n{')(response, request, number);
      setImmediate(() => controller.abort());
    });
    await expect(createTestClient({ endpoint }).call(read, {}, { signal: controller.signal })).rejects.toMatchObject({
      name: 'AbortError',
    });
  });

  it('ends a call that waits for the next attempt: nothing more is sent, no timer is left', async () => {
    const timers = pendingTimers();
    const controller = new AbortController();
    let sent = 0;
    const client = createClientOn(systemRuntime, service, {
      credentials,
      fetch: async () => {
        sent++;
        return new Response('', { status: 429, headers: { 'retry-after': '15' } });
      },
      log: ({ type }) => type === 'retry' && setImmediate(() => controller.abort()),
    });
    await expect(client.call(read, {}, { signal: controller.signal })).rejects.toMatchObject({ name: 'AbortError' });
    expect(sent).toBe(1);
    expect(timers.size).toBe(0);
  });

  it('ends a call whose fetch, or whose credential provider, does not listen', async () => {
    for (const options of [{ fetch: never }, { credentials: never }]) {
      const controller = new AbortController();
      const call = createTestClient(options).call(read, {}, { signal: controller.signal });
      setImmediate(() => controller.abort());
      // oxlint-disable-next-line no-await-in-loop -- one after the other
      await expect(call).rejects.toMatchObject({ name: 'AbortError' });
    }
  });

  it('keeps a late fetch from being retried, and late credentials from being used', async () => {
    const controller = new AbortController();
    const released = new EventTarget();
    const release = once(released, 'release');
    let sent = 0;
    const fetch = async (): Promise<Response> => {
      sent++;
      await release;
      return new Response('', { status: 503 });
    };
    const sending = createTestClient({ fetch }).call(read, {}, { signal: controller.signal });
    const asking = createTestClient({
      fetch,
      credentials: async () => {
        await release;
        return credentials;
      },
    }).call(read, {}, { signal: controller.signal });
    setImmediate(() => controller.abort());
    await expect(sending).rejects.toMatchObject({ name: 'AbortError' });
    await expect(asking).rejects.toMatchObject({ name: 'AbortError' });
    released.dispatchEvent(new Event('release'));
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(sent).toBe(1);
  });
});

describe('the timeout', () => {
  it('covers a fetch, and a credential provider, that do not listen', async () => {
    for (const options of [{ fetch: never }, { credentials: never }]) {
      // oxlint-disable-next-line no-await-in-loop -- one after the other
      await expect(createTestClient({ ...options, timeout: 20 }).call(read)).rejects.toMatchObject({
        name: 'TimeoutError',
      });
    }
  });

  it('aborts the request', async () => {
    let signal: AbortSignal | null | undefined;
    const fetch = (_: unknown, init?: RequestInit): Promise<never> => {
      signal = init?.signal;
      return never();
    };
    await expect(createTestClient({ fetch, timeout: 20 }).call(read)).rejects.toThrow('not done within 20 ms');
    expect(signal?.reason).toMatchObject({ name: 'TimeoutError' });
  });

  it('must be a time', async () => {
    const { endpoint, received } = await listen(answer(envelope()));
    for (const timeout of [0, -1, Number.NaN]) {
      const error = { name: 'ConfigurationError', message: expect.stringContaining('`timeout`') };
      // oxlint-disable-next-line no-await-in-loop -- one after the other
      await expect(createTestClient({ endpoint, timeout }).call(read)).rejects.toMatchObject(error);
    }
    expect(received).toHaveLength(0);
  });

  it('may be longer than timers allow', async () => {
    const { endpoint } = await listen(answer(envelope()));
    await expect(createTestClient({ endpoint, timeout: Number.POSITIVE_INFINITY }).call(read)).resolves.toBeDefined();
  });
});

describe('after a call', () => {
  it('no listener and no timer is left, however it ended', async () => {
    const { signal } = new AbortController();
    const timers = pendingTimers();
    const during: number[][] = [];
    const observed = (outcome: () => Promise<Response>) => (): Promise<Response> => {
      during.push([getEventListeners(signal, 'abort').length, timers.size]);
      return outcome();
    };
    const ok = observed(async () => new Response(envelope()));
    const broken = observed(() => Promise.reject(new TypeError('fetch failed')));
    await createTestClient({ fetch: ok }).call(read, {}, { signal });
    await createTestClient({ fetch: broken, retry: false }).call(read, {}, { signal }).catch(ignore);
    await createTestClient({ fetch: observed(never), timeout: 20 })
      .call(read, {}, { signal })
      .catch(ignore);
    await createTestClient({ fetch: ok }).call(read, { Limit: Number.NaN }, { signal }).catch(ignore);
    expect(during).toEqual([
      [1, 1],
      [1, 1],
      [1, 1],
    ]);
    expect(getEventListeners(signal, 'abort')).toHaveLength(0);
    expect(timers.size).toBe(0);
  });
});

const ignore = (): void => undefined;
