import { describe, expect, it, vi } from 'vitest';
import { answer, listen } from '@cloud-contracts/client-testing/src/listen.ts';
import { credentials, envelope, read, service, write } from '../../test/exampleService.ts';
import { tc3AuthorizationOf, v1SignatureOf } from '../../test/signatureOf.ts';
import { createTencentClient } from './createTencentClient.ts';
import { hmacSha1 } from './hmacSha1.ts';
import { hmacSha256 } from './hmacSha256.ts';
import { tc3 } from './tc3.ts';
import type { TencentClient } from './TencentClient.ts';
import type { TencentClientOptions } from './TencentClientOptions.ts';

function clientOf(options: Omit<TencentClientOptions, 'credentials'>): TencentClient {
  return createTencentClient(service, { credentials, ...options });
}

describe('a call', () => {
  it('sends the input as JSON and returns the output without its envelope', async () => {
    const { endpoint, received, host } = await listen(answer(envelope({ TotalCount: 0, FileSystems: [] })));
    const client = clientOf({ endpoint, region: 'ap-guangzhou' });

    const output = await client.call(read, { FileSystemId: 'cfs-12345', Offset: undefined, Name: 'größer ✓' });

    expect(output).toEqual({ TotalCount: 0, FileSystems: [], RequestId: 'request-1' });
    expect(received).toHaveLength(1);
    expect(received[0]).toMatchObject({
      method: 'POST',
      url: '/',
      body: '{"FileSystemId":"cfs-12345","Name":"größer ✓"}',
    });
    expect(received[0]?.headers).toMatchObject({
      host,
      'content-type': 'application/json',
      'x-tc-action': 'DescribeCfsFileSystems',
      'x-tc-version': '2019-07-19',
      'x-tc-region': 'ap-guangzhou',
      'x-tc-token': credentials.token,
    });
  });

  it('sends an empty object for an operation without parameters, and no region unless it has one', async () => {
    const { endpoint, received } = await listen(answer(envelope()));
    await clientOf({ endpoint }).call(read);
    expect(received[0]?.body).toBe('{}');
    expect(received[0]?.headers).not.toHaveProperty('x-tc-region');
  });

  it('signs the bytes that are sent', async () => {
    const { endpoint, received } = await listen(answer(envelope()));
    await clientOf({ endpoint }).call(read, { Name: 'größer ✓ \ud83d\ude00', Note: '\ud800' });
    const [request] = received;
    expect(request?.headers['authorization']).toBe(request && tc3AuthorizationOf(request, 'cfs', credentials));
  });

  it('takes the time from the clock, in seconds', async () => {
    const { endpoint, received } = await listen(answer(envelope()));
    await clientOf({ endpoint, clock: () => 1_551_113_065_999 }).call(read);
    expect(received[0]?.headers['x-tc-timestamp']).toBe('1551113065');
  });

  it('sends headers of the client and of the call, but lets neither change those of the protocol', async () => {
    const { endpoint, received } = await listen(answer(envelope()));
    const client = clientOf({ endpoint, headers: { 'X-Team': 'storage', 'X-TC-Version': '1999-01-01' } });
    await client.call(
      read,
      {},
      { headers: { 'X-Trace': 'trace-1', Authorization: 'mine', 'Content-Type': 'text/plain' } },
    );
    const [request] = received;
    expect(request?.headers).toMatchObject({
      'x-team': 'storage',
      'x-trace': 'trace-1',
      'x-tc-version': '2019-07-19',
      'content-type': 'application/json',
      authorization: request && tc3AuthorizationOf(request, 'cfs', credentials),
    });
  });

  it('asks the credential provider for each call', async () => {
    const { endpoint, received } = await listen(answer(envelope()));
    const provider = vi
      .fn<() => Promise<{ secretId: string; secretKey: string }>>()
      .mockResolvedValueOnce({ secretId: 'AKIDEXAMPLE1', secretKey: 'not-a-real-secret' })
      .mockResolvedValueOnce({ secretId: 'AKIDEXAMPLE2', secretKey: 'not-a-real-secret' });
    const client = createTencentClient(service, { credentials: provider, endpoint });
    await client.call(read);
    await client.call(read);
    expect(received.map(({ headers }) => /Credential=(\w+)/.exec(String(headers['authorization']))?.[1])).toEqual([
      'AKIDEXAMPLE1',
      'AKIDEXAMPLE2',
    ]);
    expect(received[0]?.headers).not.toHaveProperty('x-tc-token');
  });

  it('uses the global fetch as it is at the time of the call', async () => {
    const client = clientOf({});
    const fetch = vi.fn<typeof globalThis.fetch>().mockResolvedValue(new Response(envelope()));
    vi.stubGlobal('fetch', fetch);
    try {
      await client.call(read);
    } finally {
      vi.unstubAllGlobals();
    }
    expect(fetch.mock.calls[0]?.[0]).toBe('https://cfs.tencentcloudapi.com/');
    expect(fetch.mock.calls[0]?.[1]).toMatchObject({ method: 'POST', redirect: 'manual', body: '{}' });
  });
});

describe('TC3 with GET', () => {
  it('sends flattened parameters in the query of a GET, and signs them', async () => {
    const { endpoint, received } = await listen(answer(envelope()));
    const client = clientOf({ endpoint, signing: tc3('GET') });
    await client.call(read, { Filters: [{ Name: 'zone name', Values: ['a', 'b'] }], Limit: 20, Empty: undefined });
    const [request] = received;
    expect(request).toMatchObject({
      method: 'GET',
      url: '/?Filters.0.Name=zone%20name&Filters.0.Values.0=a&Filters.0.Values.1=b&Limit=20',
      body: '',
    });
    expect(request?.headers).toMatchObject({
      'content-type': 'application/x-www-form-urlencoded',
      'x-tc-action': 'DescribeCfsFileSystems',
      authorization: request && tc3AuthorizationOf(request, 'cfs', credentials),
    });
  });

  it('sends no question mark without parameters', async () => {
    const { endpoint, received } = await listen(answer(envelope()));
    await clientOf({ endpoint, signing: tc3('GET') }).call(read);
    expect(received[0]?.url).toBe('/');
  });
});

describe('version 1 of the signature', () => {
  it.each([
    { method: 'HmacSHA1', signing: hmacSha1(), hash: 'sha1' },
    { method: 'HmacSHA256', signing: hmacSha256(), hash: 'sha256' },
  ] as const)('sends everything in a form, signed with $method', async ({ method, signing, hash }) => {
    const { endpoint, received } = await listen(answer(envelope()));
    const client = clientOf({ endpoint, signing, region: 'ap-guangzhou', clock: () => 1_500_000_000_000 });
    await client.call(read, { Filters: [{ Name: 'größer & so' }] });
    const [request] = received;
    const form = Object.fromEntries(new URLSearchParams(request?.body));
    expect(request).toMatchObject({ method: 'POST', url: '/' });
    expect(request?.headers['content-type']).toBe('application/x-www-form-urlencoded');
    expect(request?.headers).not.toHaveProperty('authorization');
    expect(form).toMatchObject({
      Action: 'DescribeCfsFileSystems',
      Version: '2019-07-19',
      Region: 'ap-guangzhou',
      Timestamp: '1500000000',
      SecretId: credentials.secretId,
      Token: credentials.token,
      SignatureMethod: method,
      'Filters.0.Name': 'größer & so',
      Signature: request && v1SignatureOf(request, hash, credentials.secretKey),
    });
    expect(Number(form['Nonce'])).toBeGreaterThan(0);
  });

  it('sends everything in the query of a GET', async () => {
    const { endpoint, received } = await listen(answer(envelope()));
    await clientOf({ endpoint, signing: hmacSha256('GET') }).call(read, { FileSystemId: 'cfs-12345' });
    const [request] = received;
    const query = Object.fromEntries(new URLSearchParams(request?.url.split('?')[1]));
    expect(request).toMatchObject({ method: 'GET', body: '' });
    expect(request?.headers).not.toHaveProperty('content-type');
    expect(query).toMatchObject({
      FileSystemId: 'cfs-12345',
      Signature: request && v1SignatureOf(request, 'sha256', credentials.secretKey),
    });
  });

  it('takes another nonce for each request', async () => {
    const { endpoint, received } = await listen(answer(envelope()));
    const client = clientOf({ endpoint, signing: hmacSha1() });
    await client.call(read);
    await client.call(read);
    const nonces = received.map(({ body }) => new URLSearchParams(body).get('Nonce'));
    expect(new Set(nonces).size).toBe(2);
  });
});

describe('the options of a client', () => {
  it('refuses missing or empty credentials, and says what to pass', () => {
    for (const missing of [undefined, null, {}, { secretId: '', secretKey: 'x' }, { secretId: 'AKIDEXAMPLE' }]) {
      expect(() => createTencentClient(service, { credentials: missing as never })).toThrow(
        expect.objectContaining({
          name: 'ConfigurationError',
          message: expect.stringContaining('environmentCredentials()'),
        }),
      );
    }
  });

  it('refuses a signature that is only named, and says how to get it', () => {
    for (const signing of ['HmacSHA1', 'HmacMD5', null] as unknown as TencentClientOptions['signing'][]) {
      expect(() => clientOf({ signing })).toThrow(
        expect.objectContaining({ name: 'ConfigurationError', message: expect.stringContaining('hmacSha1()') }),
      );
    }
  });

  it('accepts undefined for each option', async () => {
    const { endpoint } = await listen(answer(envelope()));
    const client = clientOf({
      endpoint,
      region: undefined,
      signing: undefined,
      fetch: undefined,
      timeout: undefined,
      retry: undefined,
      headers: undefined,
      log: undefined,
      validate: undefined,
      clock: undefined,
      ErrorClass: undefined,
    });
    const options = {
      signal: undefined,
      timeout: undefined,
      headers: undefined,
      retry: undefined,
      validate: undefined,
      onAttempt: undefined,
    };
    await expect(client.call(read, undefined, options)).resolves.toMatchObject({ RequestId: 'request-1' });
  });
});

describe('validate', () => {
  it('checks required members before anything is sent, for a client or for one call', async () => {
    const { endpoint, received } = await listen(answer(envelope()));
    const error = {
      name: 'InputError',
      operation: 'CreateCfsFileSystem',
      pointer: '/Zone',
      message: 'CreateCfsFileSystem: the input lacks Zone, PGroupId',
    };
    await expect(clientOf({ endpoint, validate: true }).call(write, { Zone: undefined })).rejects.toMatchObject(error);
    await expect(clientOf({ endpoint }).call(write, {}, { validate: true })).rejects.toMatchObject(error);
    expect(received).toHaveLength(0);
  });

  it('checks nothing unless it is asked to, and takes null as given', async () => {
    const { endpoint, received } = await listen(answer(envelope()));
    await clientOf({ endpoint }).call(write, {});
    await clientOf({ endpoint, validate: true }).call(write, {}, { validate: false });
    await clientOf({ endpoint, validate: true }).call(write, { Zone: null, PGroupId: 'pgroup-1' });
    expect(received).toHaveLength(3);
  });
});
