import { afterEach, describe, expect, it, vi } from 'vitest';
import { environmentCredentials } from './environmentCredentials.ts';

describe('environmentCredentials', () => {
  afterEach(() => {
    vi.unstubAllEnvs();
    vi.unstubAllGlobals();
  });

  it('reads the environment anew each time it is asked', () => {
    const provider = environmentCredentials();
    vi.stubEnv('TENCENTCLOUD_SECRET_ID', 'AKIDEXAMPLE');
    vi.stubEnv('TENCENTCLOUD_SECRET_KEY', 'not-a-real-secret');
    vi.stubEnv('TENCENTCLOUD_SESSION_TOKEN', '');
    expect(provider()).toEqual({ secretId: 'AKIDEXAMPLE', secretKey: 'not-a-real-secret', token: undefined });
    vi.stubEnv('TENCENTCLOUD_SESSION_TOKEN', 'not-a-real-token');
    expect(provider()).toMatchObject({ token: 'not-a-real-token' });
  });

  it('names the variables that are missing', () => {
    vi.stubEnv('TENCENTCLOUD_SECRET_ID', 'AKIDEXAMPLE');
    vi.stubEnv('TENCENTCLOUD_SECRET_KEY', undefined);
    expect(environmentCredentials()).toThrow('Set TENCENTCLOUD_SECRET_KEY in the environment');
    vi.stubEnv('TENCENTCLOUD_SECRET_ID', undefined);
    expect(environmentCredentials()).toThrow('Set TENCENTCLOUD_SECRET_ID and TENCENTCLOUD_SECRET_KEY');
  });

  it('finds nothing where there is no environment, as in a browser', () => {
    vi.stubGlobal('process', undefined);
    expect(environmentCredentials()).toThrow(expect.objectContaining({ name: 'ConfigurationError' }));
  });
});
