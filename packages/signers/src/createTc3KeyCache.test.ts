import { describe, expect, it } from 'vitest';
import { createTc3KeyCache } from './createTc3KeyCache.ts';

const credentials = { secretId: 'AKIDEXAMPLE', secretKey: 'not-a-real-secret' };
const lastSecond = 1551139199; // 2019-02-25T23:59:59Z

describe('createTc3KeyCache', () => {
  it('derives once for a day and a secret, whatever object they come in', () => {
    const keyOf = createTc3KeyCache('cfs');
    const first = keyOf(credentials, lastSecond);
    expect(first.scope).toBe('2019-02-25/cfs/tc3_request');
    expect(keyOf({ ...credentials }, lastSecond - 86_399)).toBe(first);
  });

  it.each([
    ['the day', credentials, lastSecond + 1],
    ['the secret', { ...credentials, secretKey: 'not-a-real-secret-either' }, lastSecond],
    ['the secretId', { ...credentials, secretId: 'AKIDEXAMPLE2' }, lastSecond],
  ])('derives anew when %s changes', (_what, otherCredentials, timestamp) => {
    const keyOf = createTc3KeyCache('cfs');
    const first = keyOf(credentials, lastSecond);
    expect(keyOf(otherCredentials, timestamp)).not.toBe(first);
    // Only one is kept: going back derives again.
    expect(keyOf(credentials, lastSecond)).not.toBe(first);
  });

  it('dates by UTC', () => {
    const keyOf = createTc3KeyCache('cfs');
    // 2019-02-26 00:44:25 in Beijing.
    expect(keyOf(credentials, 1551113065).scope).toBe('2019-02-25/cfs/tc3_request');
    expect(keyOf(credentials, lastSecond + 1).scope).toBe('2019-02-26/cfs/tc3_request');
  });
});
