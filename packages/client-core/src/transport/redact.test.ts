import { describe, expect, it } from 'vitest';
import { redact } from './redact.ts';

describe('redact', () => {
  it('replaces secrets wherever they stand', () => {
    expect(redact('not-a-secret, "not-a-secret"', ['not-a-secret'])).toBe('[redacted], "[redacted]"');
  });

  it.each(['a+b/c==', 'a%2Bb%2Fc%3D%3D', 'a%2bb%2fc%3d%3d', 'a+b\\/c==', 'a\\u002bb/c==', 'a&#43;b&#x2F;c&#61;='])(
    'knows %s for what it is',
    (text) => {
      expect(redact(`<${text}>`, ['a+b/c=='])).toBe('<[redacted]>');
    },
  );

  it('replaces the longest first', () => {
    expect(redact('secret-and-more', ['secret', undefined, 'secret-and-more'])).toBe('[redacted]');
  });

  it('takes characters that mean something in a pattern for what they are', () => {
    expect(redact('axb a.b', ['a.b'])).toBe('axb [redacted]');
    expect(redact('$& (x', ['(x'])).toBe('$& [redacted]');
  });

  it('replaces the ID of any Tencent key, and leaves other text alone', () => {
    expect(redact('AKIDEXAMPLE of ap-guangzhou', [])).toBe('[redacted] of ap-guangzhou');
  });
});
