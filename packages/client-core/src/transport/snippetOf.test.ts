import { describe, expect, it } from 'vitest';
import { snippetOf } from './snippetOf.ts';

describe('snippetOf', () => {
  it('keeps a short text as it is', () => {
    expect(snippetOf('<html>größer ✓</html>', [])).toBe('<html>größer ✓</html>');
  });

  it('is one line without characters that hide or turn text', () => {
    expect(snippetOf('a\r\n\t\u001b[31m\u202e\u200b\u2028\u{e0001}b', [])).toBe(
      'a\\u{d}\\u{a}\\u{9}\\u{1b}[31m\\u{202e}\\u{200b}\\u{2028}\\u{e0001}b',
    );
  });

  it('has at most 200 characters, and ends with a whole one', () => {
    expect(snippetOf('x'.repeat(200), [])).toHaveLength(200);
    expect(snippetOf('x'.repeat(201), [])).toBe(`${'x'.repeat(199)}…`);
    expect(snippetOf(`${'x'.repeat(198)}😀 and more`, [])).toBe(`${'x'.repeat(198)}…`);
  });

  it('cuts after it redacts, so that no part of a secret is left', () => {
    const text = `${'x'.repeat(190)}not-a-real-secret`;
    expect(snippetOf(text, ['not-a-real-secret'])).toBe(`${'x'.repeat(190)}[redacted]`);
  });

  it.each([
    ['Signature=abc&Nonce=1', 'Signature=[redacted]&Nonce=1'],
    ['"X-TC-Token": "abc"', '"X-TC-Token": "[redacted]"'],
    ['SecretKey: abc', 'SecretKey: [redacted]'],
    ['password=abc', 'password=[redacted]'],
    ['{"transfer":{"auth_key":"abc"', '{"transfer":{"auth_key":"[redacted]"'],
    ['secret_access_key_id=abc', 'secret_access_key_id=[redacted]'],
  ])('masks what %s calls a credential itself', (text, masked) => {
    expect(snippetOf(text, [])).toBe(masked);
  });

  it('takes time by the length of the answer, not by its square', () => {
    expect(snippetOf('secret'.repeat(200_000), [])).toHaveLength(200);
  });
});
