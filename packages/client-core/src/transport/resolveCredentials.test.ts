import { describe, expect, it, vi } from 'vitest';
import { createTestClient } from '../../test/createTestClient.ts';
import { read } from '../../test/exampleService.ts';
import { environmentCredentials } from '../tencent/environmentCredentials.ts';
import type { TencentCredentialSource } from '../tencent/TencentClientOptions.ts';

async function failureWith(credentials: unknown): Promise<unknown> {
  const fetch = vi.fn<typeof globalThis.fetch>();
  const client = createTestClient({ credentials: credentials as TencentCredentialSource, fetch });
  const error: unknown = await client.call(read).catch((thrown: unknown) => thrown);
  expect(fetch).not.toHaveBeenCalled();
  return error;
}

const failure = { name: 'ConfigurationError', operation: read.name };

describe('a credential provider', () => {
  it('that throws or rejects is a ConfigurationError with its cause', async () => {
    const thrown = new RangeError('the vault is closed');
    const expected = {
      ...failure,
      message: 'DescribeCfsFileSystems: the credential provider failed: it threw; see `cause`',
      cause: { name: 'RangeError', message: 'the vault is closed' },
    };
    expect(
      await failureWith(() => {
        throw thrown;
      }),
    ).toMatchObject(expected);
    expect(await failureWith(() => Promise.reject(thrown))).toMatchObject(expected);
    expect(await failureWith(() => Promise.reject(undefined as never))).toMatchObject(failure);
  });

  it('that returns nonsense is one too', async () => {
    for (const nonsense of [
      undefined,
      null,
      'AKIDEXAMPLE',
      5,
      {},
      { secretId: 'AKIDEXAMPLE' },
      { secretId: 1, secretKey: 2 },
    ]) {
      // oxlint-disable-next-line no-await-in-loop -- one after the other
      expect(await failureWith(async () => nonsense)).toMatchObject({ ...failure, cause: { name: 'SigningError' } });
    }
  });

  it('from the environment says which variables are missing', async () => {
    vi.stubEnv('TENCENTCLOUD_SECRET_ID', undefined);
    vi.stubEnv('TENCENTCLOUD_SECRET_KEY', undefined);
    try {
      expect(await failureWith(environmentCredentials())).toMatchObject({
        ...failure,
        message: expect.stringContaining('Set TENCENTCLOUD_SECRET_ID and TENCENTCLOUD_SECRET_KEY in the environment'),
      });
    } finally {
      vi.unstubAllEnvs();
    }
  });
});
