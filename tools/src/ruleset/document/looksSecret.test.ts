import { describe, expect, it } from 'vitest';
import { looksSecret } from './looksSecret.ts';

describe('looksSecret', () => {
  it.each([
    'Password',
    'admin_password',
    'SecretKey',
    'SrcSecretId',
    'SecretID',
    'client-secret',
    'PrivateKey',
    'X-TC-Token',
    'auth_token',
  ])('%s', (name) => {
    expect(looksSecret(name)).toBe(true);
  });

  it.each([
    'ClientToken',
    'CreationToken',
    'next_page_token',
    'TokenId',
    'PasswordDays',
    'KmsKeyId',
    'PublicKey',
    'Name',
    '',
  ])('not %s', (name) => {
    expect(looksSecret(name)).toBe(false);
  });
});
