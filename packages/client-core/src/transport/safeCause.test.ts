import { describe, expect, it } from 'vitest';
import { safeCause } from './safeCause.ts';

describe('safeCause', () => {
  it('keeps name, message, code, stack and causes', () => {
    const inner = Object.assign(new Error('connect ECONNREFUSED'), { code: 'ECONNREFUSED' });
    const outer = new TypeError('fetch failed', { cause: inner });
    const copy = safeCause(outer, []);
    expect(copy).toMatchObject({ name: 'TypeError', message: 'fetch failed', stack: outer.stack });
    expect(copy.cause).toMatchObject({ name: 'Error', message: 'connect ECONNREFUSED', code: 'ECONNREFUSED' });
  });

  it('keeps a cause where errors keep it, and adds none', () => {
    expect(Object.keys(safeCause(new Error('a', { cause: new Error('b') }), []))).toEqual([]);
    expect(safeCause(new Error('a'), [])).not.toHaveProperty('cause');
  });

  it('leaves behind whatever else hangs on an error', () => {
    const error = Object.assign(new Error('failed'), { request: { headers: {} }, code: 20 });
    expect(safeCause(error, [])).not.toHaveProperty('request');
    expect(safeCause(error, [])).not.toHaveProperty('code');
  });

  it('redacts every text', () => {
    const error = new Error('not-a-secret', { cause: 'not-a-secret' });
    error.name = 'not-a-secret';
    const copy = safeCause(Object.assign(error, { code: 'not-a-secret' }), ['not-a-secret']);
    expect(copy).toMatchObject({ name: '[redacted]', message: '[redacted]', code: '[redacted]' });
    expect(copy.stack).not.toContain('not-a-secret');
    expect(copy.cause?.message).toBe('[redacted]');
  });

  it('takes anything that can be thrown, and causes in a circle', () => {
    expect(safeCause(null, []).message).toBe('null');
    expect(safeCause('text', []).message).toBe('text');
    const circle = new Error('circle');
    circle.cause = circle;
    expect(safeCause(circle, []).message).toBe('circle');
  });
});
