import { describe, expect, it } from 'vitest';
import type { WaiterOptions } from './Waiter.ts';
import { waitUntil } from './waitUntil.ts';
import { waitUntilOn } from './waitUntilOn.ts';

interface Output {
  readonly FileSystems?: readonly { readonly State?: string | number | null }[];
}

const states = (...all: (string | number | null | undefined)[]): Output => ({
  FileSystems: all.map((State) => (State === undefined ? {} : { State })),
});

function waiterOf(outputs: readonly Output[], options: WaiterOptions = {}) {
  let calls = 0;
  return {
    name: 'FileSystemAvailable',
    call: async () => outputs[Math.min(calls++, outputs.length - 1)] ?? {},
    path: '/FileSystems/*/State',
    success: ['available', 0],
    failure: ['failed'],
    options,
  };
}

/** Waits that are noted and not waited for; chance is one half. */
function runtime() {
  const waits: number[] = [];
  return {
    waits,
    random: () => 0.5,
    sleep: async (ms: number) => {
      waits.push(ms);
    },
  };
}

describe('waitUntil', () => {
  it('resolves with the output that shows a state of success in every element', async () => {
    const outputs = [states('creating', 'available'), states('available', 0)];
    const time = runtime();
    await expect(waitUntilOn(time, waiterOf(outputs))).resolves.toBe(outputs[1]);
    expect(time.waits).toHaveLength(1);
  });

  it.each([
    ['no element', states()],
    ['no list', {}],
    ['an element without a state', states('available', undefined)],
    ['a state of null', states(null)],
  ])('goes on while there is %s', async (_, output) => {
    const time = runtime();
    await waitUntilOn(time, waiterOf([output, states('available')]));
    expect(time.waits).toHaveLength(1);
  });

  it('throws a WaiterError at the first state of failure, with the output', async () => {
    const outputs = [states('creating'), states('available', 'failed')];
    await expect(waitUntilOn(runtime(), waiterOf(outputs))).rejects.toMatchObject({
      name: 'WaiterError',
      message: 'FileSystemAvailable: /FileSystems/*/State is "failed", from which it cannot become "available" or 0',
      operation: 'FileSystemAvailable',
      attempts: 2,
      state: 'failed',
      output: outputs[1],
    });
  });

  it('waits longer and longer, up to maxDelay, in part by chance', async () => {
    const time = runtime();
    const outputs = [...Array.from({ length: 6 }, () => states('creating')), states('available')];
    await waitUntilOn(time, waiterOf(outputs, { minDelay: 100, maxDelay: 900 }));
    expect(time.waits).toEqual([100, 150, 250, 450, 500, 500]);
  });

  it('waits a second at first and half a minute at most, unless told otherwise', async () => {
    const time = { ...runtime(), random: () => 1 };
    const outputs = [...Array.from({ length: 7 }, () => states('creating')), states('available')];
    await waitUntilOn(time, waiterOf(outputs));
    expect(time.waits).toEqual([1000, 2000, 4000, 8000, 16_000, 30_000, 30_000]);
  });

  it('throws a TimeoutError with the states that it saw last', async () => {
    const waiter = waiterOf([states('creating', undefined)], { timeout: 30, minDelay: 5 });
    await expect(waitUntil(waiter)).rejects.toMatchObject({
      name: 'TimeoutError',
      message:
        'FileSystemAvailable: /FileSystems/*/State was not "available" or 0 within 30 ms. Last seen: "creating", absent.',
      timeout: 30,
      states: ['creating', undefined],
    });
  });

  it('throws a TimeoutError while a call goes on, and ends that call', async () => {
    let signal: AbortSignal | undefined;
    const waiter = {
      ...waiterOf([], { timeout: 20 }),
      call: (options: { readonly signal?: AbortSignal | undefined }): Promise<Output> => {
        ({ signal } = options);
        return new Promise(() => undefined);
      },
    };
    await expect(waitUntil(waiter)).rejects.toMatchObject({
      name: 'TimeoutError',
      message: expect.stringContaining('No answer was seen.'),
      states: undefined,
    });
    expect(signal?.aborted).toBe(true);
  });

  it('throws the reason of its signal, during a wait too', async () => {
    const controller = new AbortController();
    const reason = { why: 'the user left' };
    const waiting = waitUntil(waiterOf([states('creating')], { signal: controller.signal }));
    setTimeout(() => controller.abort(reason), 10);
    await expect(waiting).rejects.toBe(reason);
  });

  it('throws what a call throws', async () => {
    const failure = new Error('failed');
    await expect(waitUntilOn(runtime(), { ...waiterOf([]), call: () => Promise.reject(failure) })).rejects.toBe(
      failure,
    );
  });

  it('reads a single state as well', async () => {
    const output = { Status: 2 };
    const waiter = { ...waiterOf([]), call: async () => output, path: '/Status', success: [2] };
    await expect(waitUntilOn(runtime(), waiter)).resolves.toBe(output);
  });
});
