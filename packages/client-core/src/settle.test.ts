import { describe, expect, expectTypeOf, it } from 'vitest';
import type { Call } from './Call.ts';
import { CloudContractsError } from './errors/CloudContractsError.ts';
import { InputError } from './errors/InputError.ts';
import { settle } from './settle.ts';

interface Output {
  readonly TotalCount: number;
}

describe('settle', () => {
  it('turns an output into a value', async () => {
    const call: Call<Output, InputError> = Promise.resolve({ TotalCount: 1 });
    const settled = await settle(call);
    expect(settled).toEqual({ ok: true, data: { TotalCount: 1 } });
    if (settled.ok) expectTypeOf(settled.data).toEqualTypeOf<Output>();
  });

  it('turns an error into a value that has the type of the errors of the call', async () => {
    const error = new InputError('the input is wrong', { operation: 'X', pointer: '/A' });
    const call: Call<Output, InputError> = Promise.reject(error);
    const settled = await settle(call);
    expect(settled).toEqual({ ok: false, error });
    if (!settled.ok) expectTypeOf(settled.error).toEqualTypeOf<InputError>();
  });

  it('throws what is none of our errors', async () => {
    const reason = new DOMException('left', 'AbortError');
    await expect(settle(Promise.reject<Output>(reason))).rejects.toBe(reason);
  });

  it('takes any promise; its errors are then of the base class', async () => {
    const settled = await settle(Promise.resolve(1));
    if (!settled.ok) expectTypeOf(settled.error).toEqualTypeOf<CloudContractsError>();
    expect(settled.ok).toBe(true);
  });
});
