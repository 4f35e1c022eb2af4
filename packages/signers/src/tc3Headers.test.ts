import { describe, expect, it } from 'vitest';
import { tc3Headers } from './tc3Headers.ts';

describe('tc3Headers', () => {
  it('carries the signature and its time', () => {
    expect(tc3Headers('TC3-HMAC-SHA256 …', { timestamp: 1551113065 }, {})).toEqual({
      Authorization: 'TC3-HMAC-SHA256 …',
      'X-TC-Timestamp': '1551113065',
    });
  });

  it('carries the token of a temporary key', () => {
    expect(tc3Headers('', { timestamp: 1 }, { token: 'not-a-real-token' })).toHaveProperty(
      'X-TC-Token',
      'not-a-real-token',
    );
  });

  it('refuses a token that would end the header, without showing it', () => {
    expect(() => tc3Headers('', { timestamp: 1 }, { token: 'not-a-real-token\r\nX: y' })).toThrow(
      expect.objectContaining({ code: 'invalid_credentials', message: expect.not.stringContaining('not-a-real') }),
    );
  });
});
