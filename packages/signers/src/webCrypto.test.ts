import { afterEach, describe, expect, it, vi } from 'vitest';
import { webCrypto } from './webCrypto.ts';

afterEach(() => {
  vi.unstubAllGlobals();
});

describe('webCrypto', () => {
  it.each([
    ['on a page without HTTPS, where crypto.subtle is missing', {}],
    ['where crypto is missing', undefined],
  ])('says what to do %s', (_where, crypto) => {
    vi.stubGlobal('crypto', crypto);
    expect(() => webCrypto()).toThrow(
      expect.objectContaining({ code: 'crypto_unavailable', message: expect.stringContaining('HTTPS') }),
    );
  });
});
