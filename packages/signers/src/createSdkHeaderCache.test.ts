import { describe, expect, it } from 'vitest';
import { createSdkHeaderCache, type SdkHeaderInput } from './createSdkHeaderCache.ts';

const input: SdkHeaderInput = {
  host: 'evs.example.invalid',
  timestamp: 1573789015,
  securityToken: undefined,
  headers: { 'Content-Type': 'application/json', 'X-Project-Id': 'p-1' },
};

describe('createSdkHeaderCache', () => {
  it('gives the date, what carries the signature, and the canonical form', () => {
    expect(createSdkHeaderCache()({ ...input, securityToken: 'not-a-real-token' })).toMatchObject({
      date: '20191115T033655Z',
      carried: { 'X-Sdk-Date': '20191115T033655Z', 'X-Security-Token': 'not-a-real-token' },
      canonical: { names: 'content-type;host;x-project-id;x-sdk-date;x-security-token' },
    });
  });

  it('remembers the last headers, and makes others anew', () => {
    const headersOf = createSdkHeaderCache();
    const first = headersOf(input);
    expect(headersOf({ ...input, headers: { ...input.headers } })).toBe(first);
    const changes: Partial<SdkHeaderInput>[] = [
      { host: 'evs.example.invalid:8443' },
      { timestamp: 1573789016 },
      { securityToken: 'not-a-real-token' },
      { headers: {} },
      { headers: { ...input.headers, 'X-Project-Id': 'p-2' } },
      { headers: { ...input.headers, 'X-More': '1' } },
      { headers: { 'Content-Type': 'application/json', 'X-Project': 'p-1' } },
    ];
    for (const change of changes) {
      const { canonical } = headersOf({ ...input, ...change });
      expect(canonical).toEqual(createSdkHeaderCache()({ ...input, ...change }).canonical);
      expect(canonical.text).not.toBe(first.canonical.text);
      expect(headersOf(input).canonical).toEqual(first.canonical);
    }
  });

  it('is not misled by headers that change after the call', () => {
    const headersOf = createSdkHeaderCache();
    const headers: Record<string, string> = { 'X-Project-Id': 'p-1' };
    headersOf({ ...input, headers });
    headers['X-Project-Id'] = 'p-2';
    expect(headersOf({ ...input, headers }).canonical.text).toContain('x-project-id:p-2');
  });

  it('refuses what it has not seen, whatever it remembers', () => {
    const headersOf = createSdkHeaderCache();
    headersOf(input);
    expect(() => headersOf({ ...input, host: 'https://evs.invalid' })).toThrow('host');
    expect(() => headersOf({ ...input, timestamp: Number.NaN })).toThrow('seconds');
    expect(() => headersOf({ ...input, headers: { 'X-Project-Id': '' } })).toThrow('x-project-id is empty');
  });
});
