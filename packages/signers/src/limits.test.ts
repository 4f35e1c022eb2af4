import { describe, expect, it } from 'vitest';
import { MAX_GET_BYTES, MAX_TC3_POST_BYTES, MAX_V1_POST_BYTES, TIMESTAMP_WINDOW_SECONDS, checkSize } from './limits.ts';

describe('the documented limits', () => {
  it('are 32 KB, 1 MB, 10 MB and five minutes', () => {
    expect([MAX_GET_BYTES, MAX_V1_POST_BYTES, MAX_TC3_POST_BYTES]).toEqual([32_768, 1_048_576, 10_485_760]);
    expect(TIMESTAMP_WINDOW_SECONDS).toBe(300);
  });
});

describe('checkSize', () => {
  it.each([
    ['a text', 'a'.repeat(6)],
    ['a text of two bytes a letter', 'é'.repeat(3)],
    ['a text of surrogate pairs', '😀é'],
    ['bytes', new Uint8Array(6)],
  ])('counts the bytes of %s', (_what, content) => {
    expect(() => checkSize('body', content, 6)).not.toThrow();
    expect(() => checkSize('body', content, 5)).toThrow(
      expect.objectContaining({
        code: 'too_large',
        message: 'The body is longer than 5 bytes, the documented limit.',
      }),
    );
  });
});
