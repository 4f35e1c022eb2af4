import { inspect } from 'node:util';
import { describe, expect, it } from 'vitest';
import { implementations } from './implementations.ts';

const credentials = { secretId: 'AKIDEXAMPLE', secretKey: 'not-a-real-secret', token: 'not-a-real-token' };
const secrets = /not-a-real/;

const shown = (value: unknown): string =>
  inspect(value, { showHidden: true, depth: Infinity, getters: true }) + String(JSON.stringify(value)) + String(value);

describe.each(implementations)('secrets with $name', ({ signers }) => {
  it('stay inside a signer that has remembered a key', async () => {
    const sign = signers.createTc3Signer('cfs');
    const request = {
      method: 'POST',
      host: 'cfs.tencentcloudapi.com',
      contentType: 'application/json',
      timestamp: 1551113065,
    } as const;
    const authorization = await sign(request, credentials);
    expect(authorization).toContain('Signature=');
    expect(shown(sign)).not.toMatch(secrets);
    expect(Reflect.ownKeys(sign)).toEqual(['length', 'name']);
    expect(authorization).not.toMatch(secrets);
  });

  it('stay inside a signer of access keys', async () => {
    const sign = signers.createSdkHmacSigner();
    const headers = await sign(
      { method: 'GET', host: 'evs.example.invalid', path: '/', timestamp: 1551113065 },
      { accessKeyId: 'AKEXAMPLE', secretAccessKey: 'not-a-real-secret' },
    );
    expect(headers['Authorization']).toContain('Signature=');
    expect(shown([sign, headers])).not.toMatch(secrets);
    expect(Reflect.ownKeys(sign)).toEqual(['length', 'name']);
  });

  it('stay out of what v1 sends, but for the token', async () => {
    const query = await signers.signTencentV1(
      {
        method: 'GET',
        host: 'cfs.tencentcloudapi.com',
        action: 'DescribeCfsFileSystems',
        version: '2019-07-19',
        timestamp: 1551113065,
        nonce: 1,
      },
      credentials,
    );
    expect(query).toContain('&Token=not-a-real-token&');
    expect(query).not.toContain('not-a-real-secret');
  });

  it.each(['secretId', 'secretKey', 'token'] as const)('stay out of the error about a broken %s', (field) => {
    const broken = { ...credentials, [field]: `not-a-real-value\n${credentials[field]}` };
    const call = {
      method: 'GET',
      host: 'cfs.tencentcloudapi.com',
      action: 'DescribeCfsFileSystems',
      version: '2019-07-19',
      timestamp: 1551113065,
      nonce: 1,
    } as const;
    let error: unknown;
    try {
      void signers.signTencentV1(call, broken);
    } catch (thrown) {
      error = thrown;
    }
    expect(error).toBeInstanceOf(signers.SigningError);
    expect(shown(error).replaceAll(/\(?file:.*|at .*/g, '')).not.toMatch(secrets);
  });
});
