import * as fc from 'fast-check';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { implementations } from '../test/implementations.ts';
import type { Tc3Request } from './index.ts';

const credentials = { secretId: 'AKIDEXAMPLE', secretKey: 'not-a-real-secret' };
const post: Tc3Request = {
  method: 'POST',
  host: 'cfs.tencentcloudapi.com',
  contentType: 'application/json',
  timestamp: 1551113065,
  body: '{"Limit":10}',
};
const get: Tc3Request = {
  method: 'GET',
  host: 'cfs.tencentcloudapi.com',
  contentType: 'application/x-www-form-urlencoded',
  timestamp: 1551113065,
  query: 'Limit=10&Offset=0',
};

afterEach(() => {
  vi.restoreAllMocks();
});

describe.each(implementations)('createTc3Signer with $name', ({ signers }) => {
  const sign = signers.createTc3Signer('cfs');

  it('signs a text and its bytes alike', async () => {
    const body = '{"FsName":"未命名 😀"}';
    expect(await sign({ ...post, body: new TextEncoder().encode(body) }, credentials)).toBe(
      await sign({ ...post, body }, credentials),
    );
  });

  it('signs a missing body as an empty one', async () => {
    const { body: _body, ...bare } = post;
    expect(await sign(bare, credentials)).toBe(await sign({ ...post, body: '' }, credentials));
  });

  it('names the extra headers it covers, in order', async () => {
    const authorization = await sign(
      { ...post, headers: { 'X-TC-Action': 'DescribeCfsFileSystems', 'Accept-Language': 'en-US' } },
      credentials,
    );
    expect(authorization).toContain('SignedHeaders=accept-language;content-type;host;x-tc-action,');
  });

  it('forgets the extra headers of the request before', async () => {
    const plain = await sign(post, credentials);
    await sign({ ...post, headers: { 'X-TC-Action': 'DescribeCfsFileSystems' } }, credentials);
    expect(await sign(post, credentials)).toBe(plain);
  });

  it('signs anew whatever changes', async () => {
    const changes: Partial<Tc3Request>[] = [
      {},
      { body: '{"Limit":11}' },
      { host: 'cfs.ap-shanghai.tencentcloudapi.com' },
      { host: 'cfs.tencentcloudapi.com:8443' },
      { contentType: 'application/json; charset=utf-8' },
      { timestamp: 1551113066 },
      { timestamp: 1551113065 + 86_400 },
      { headers: { 'x-tc-action': 'a' } },
      { headers: { 'x-tc-action': 'b' } },
    ];
    const signatures = await Promise.all(changes.map((change) => sign({ ...post, ...change }, credentials)));
    signatures.push(
      await sign(post, { ...credentials, secretKey: 'not-a-real-secret-either' }),
      await sign(get, credentials),
      await sign({ ...get, query: 'Offset=0&Limit=10' }, credentials),
      await signers.createTc3Signer('tcr')(post, credentials),
    );
    const digests = signatures.map((authorization) => authorization.slice(-64));
    expect(new Set(digests).size).toBe(13);
  });

  it('changes the signature with any byte of the body', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.uint8Array({ minLength: 1 }),
        fc.nat(),
        fc.integer({ min: 1, max: 255 }),
        async (body, at, bits) => {
          const other = body.slice();
          const index = at % other.length;
          other[index] = (other[index] ?? 0) ^ bits;
          expect(await sign({ ...post, body: other }, credentials)).not.toBe(
            await sign({ ...post, body }, credentials),
          );
        },
      ),
    );
  });

  it('leaves the token to its header', async () => {
    expect(await sign(post, { ...credentials, token: 'not-a-real-token' })).toBe(await sign(post, credentials));
  });

  it.each<[string, Tc3Request, string, string]>([
    ['a scheme in the host', { ...post, host: 'https://cfs.tencentcloudapi.com' }, 'invalid_request', 'host'],
    ['a path in the host', { ...post, host: 'cfs.tencentcloudapi.com/' }, 'invalid_request', 'host'],
    ['a user in the host', { ...post, host: 'me@cfs.tencentcloudapi.com' }, 'invalid_request', 'host'],
    ['a line break in the host', { ...post, host: 'cfs.tencentcloudapi.com\n' }, 'invalid_request', 'host'],
    ['no host', { ...post, host: undefined as unknown as string }, 'invalid_request', 'host'],
    ['a line break in a header', { ...post, headers: { 'X-A': 'a\nb' } }, 'invalid_request', 'x-a'],
    ['a line break in the content type', { ...post, contentType: 'a\r\nb' }, 'invalid_request', 'content-type'],
    ['no content type', { ...post, contentType: '' }, 'invalid_request', 'content-type'],
    ['a time in milliseconds', { ...post, timestamp: 1551113065000 }, 'invalid_request', 'timestamp'],
    ['a broken time', { ...post, timestamp: 1551113065.5 }, 'invalid_request', 'timestamp'],
    ['a time before 1970', { ...post, timestamp: -1 }, 'invalid_request', 'timestamp'],
    ['a method in small letters', { ...post, method: 'post' as 'POST' }, 'invalid_request', 'method'],
    ['a body that is an object', { ...post, body: {} as string }, 'invalid_request', 'body'],
    ['a GET with a body', { ...get, body: '{}' }, 'invalid_request', 'body'],
    ['a GET with bytes', { ...get, body: new Uint8Array(1) }, 'invalid_request', 'body'],
    ['a POST with a query', { ...post, query: 'Limit=10' }, 'invalid_request', 'query'],
    ['a query that is no text', { ...get, query: {} as string }, 'invalid_request', 'query'],
    ['a query that is not encoded', { ...get, query: 'A=b c' }, 'invalid_request', 'query'],
    ['a query over 32 KB', { ...get, query: 'A='.padEnd(signers.MAX_GET_BYTES + 1, 'x') }, 'too_large', '32768'],
    ['a body over 10 MB', { ...post, body: new Uint8Array(signers.MAX_TC3_POST_BYTES + 1) }, 'too_large', '10485760'],
  ])('refuses %s at once', (_what, request, code, word) => {
    expect(() => sign(request, credentials)).toThrow(
      expect.objectContaining({ name: 'SigningError', code, message: expect.stringContaining(word) }),
    );
  });

  it('takes a query of 32 KB', async () => {
    expect(await sign({ ...get, query: 'A='.padEnd(signers.MAX_GET_BYTES, 'x') }, credentials)).toContain('Signature=');
  });

  it('refuses missing credentials at once, also after it has signed with whole ones', async () => {
    await sign(post, credentials);
    for (const field of ['secretId', 'secretKey'] as const) {
      expect(() => sign(post, { ...credentials, [field]: '' })).toThrow(
        expect.objectContaining({ code: 'invalid_credentials', message: `The credentials' ${field} is empty.` }),
      );
    }
  });

  it.each(['', 'CFS', 'cfs/tc3_request', 'cfs\n'])('refuses the service %j', (service) => {
    expect(() => signers.createTc3Signer(service)).toThrow(expect.objectContaining({ code: 'invalid_request' }));
  });
});

describe('the key of a signer with Web Crypto', () => {
  const { createTc3Signer } = implementations[1]!.signers;

  it('is derived once for requests that start together', async () => {
    const imports = vi.spyOn(crypto.subtle, 'importKey');
    const sign = createTc3Signer('cfs');
    await Promise.all([sign(post, credentials), sign(post, credentials), sign(get, credentials)]);
    // Three steps and the derived key itself.
    expect(imports).toHaveBeenCalledTimes(4);
    expect(imports.mock.calls.every(([, , , extractable]) => extractable === false)).toBe(true);
  });

  it('is derived again after a failure', async () => {
    vi.spyOn(crypto.subtle, 'importKey').mockRejectedValueOnce(new Error('out of order'));
    const sign = createTc3Signer('cfs');
    await expect(sign(post, credentials)).rejects.toThrow('out of order');
    expect(await sign(post, credentials)).toContain('Signature=');
  });
});
