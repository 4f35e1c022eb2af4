import { inspect } from 'node:util';
import { describe, expect, it } from 'vitest';
import * as node from './hmac.node.ts';
import * as web from './hmac.web.ts';

// RFC 2202 and RFC 4231, case 2.
const text = 'what do ya want for nothing?';
const sha1 = 'effcdf6ae5eb2fa2d27416d5f184df9c259a7c79';
const sha256 = '5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843';

describe.each([
  { name: 'node:crypto', implementation: node },
  { name: 'Web Crypto', implementation: web as unknown as typeof node },
])('hmac with $name', ({ implementation: { hmac, hmacBase64, hmacHex, hmacKey } }) => {
  it.each([
    ['SHA-1', sha1],
    ['SHA-256', sha256],
  ] as const)('%s in hexadecimal digits, in Base64 and as bytes', async (hash, expected) => {
    const key = await hmacKey(hash, 'Jefe');
    expect(await hmacHex(key, text)).toBe(expected);
    expect(await hmacBase64(key, text)).toBe(Buffer.from(expected, 'hex').toString('base64'));
    expect([...(await hmac(key, text))]).toEqual([...Buffer.from(expected, 'hex')]);
  });

  it('takes a secret as bytes too', async () => {
    expect(await hmacHex(await hmacKey('SHA-256', new TextEncoder().encode('Jefe')), text)).toBe(sha256);
  });

  it('keeps the secret of a key out of what is printed', async () => {
    const key = await hmacKey('SHA-256', 'not-a-real-secret');
    const printed = inspect(key, { showHidden: true, depth: 9 }) + JSON.stringify(key);
    expect(printed).not.toContain('not-a-real-secret');
    expect(printed).not.toContain(Buffer.from('not-a-real-secret').toString('hex').slice(0, 8));
  });
});
