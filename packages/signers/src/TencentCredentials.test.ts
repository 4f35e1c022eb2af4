import { describe, expect, it } from 'vitest';
import { checkKeyPair, checkToken } from './TencentCredentials.ts';
import type { TencentCredentials } from './TencentCredentials.ts';

const whole = { secretId: 'AKIDEXAMPLE', secretKey: 'not-a-real-secret' };
const faults: [string, unknown, string][] = [
  ['missing', undefined, 'is missing'],
  ['null', null, 'is missing'],
  ['empty', '', 'is empty'],
  ['blank', ' \t\n', 'is empty'],
  ['a number', 7, 'is not a string'],
  ['copied with a line break', 'not-a-real-secret\n', 'holds white space'],
  ['copied with a space in front', ' not-a-real-secret', 'holds white space'],
  ['beyond ASCII', 'not-a-real-secrét', 'another character'],
];

describe('checkKeyPair', () => {
  it('takes a key pair', () => {
    expect(() => checkKeyPair(whole)).not.toThrow();
  });

  it.each(faults)('names the field that is %s, never its value', (_what, value, message) => {
    for (const field of ['secretId', 'secretKey']) {
      expect(() => checkKeyPair({ ...whole, [field]: value } as TencentCredentials)).toThrow(
        expect.objectContaining({
          code: 'invalid_credentials',
          message: expect.toSatisfy(
            (text: string) => text.includes(`${field} `) && text.includes(message) && !text.includes('not-a-real'),
          ),
        }),
      );
    }
  });

  it.each([undefined, null, 'AKIDEXAMPLE'])('says that credentials are missing where there is %j', (value) => {
    expect(() => checkKeyPair(value as unknown as TencentCredentials)).toThrow('The credentials are missing.');
  });
});

describe('checkToken', () => {
  it.each(faults)('names a token that is %s', (_what, value, message) => {
    expect(() => checkToken(value as string)).toThrow(
      expect.objectContaining({ code: 'invalid_credentials', message: expect.stringMatching(`token .*${message}`) }),
    );
  });
});
