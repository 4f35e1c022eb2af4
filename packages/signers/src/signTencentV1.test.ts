import { createHmac } from 'node:crypto';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { implementations } from '../test/implementations.ts';
import type { TencentV1Request } from './index.ts';

const credentials = { secretId: 'AKIDEXAMPLE', secretKey: 'not-a-real-secret' };
const call: TencentV1Request = {
  method: 'GET',
  host: 'cfs.tencentcloudapi.com',
  action: 'DescribeCfsFileSystems',
  version: '2019-07-19',
  region: 'ap-guangzhou',
  timestamp: 1465185768,
  nonce: 11886,
};

const signatureBytes = (query: string): number => atob(new URLSearchParams(query).get('Signature') ?? '').length;

describe.each(implementations)('signTencentV1 with $name', ({ signers }) => {
  const { signTencentV1 } = signers;

  it('signs the raw values and sends them encoded', async () => {
    const query = await signTencentV1(
      {
        ...call,
        signatureMethod: 'HmacSHA256',
        parameters: { FsName: '未命名 1&2=3*', Tags: [{ TagKey: 'a' }], Limit: 20, Dry: false, Nothing: undefined },
      },
      { ...credentials, token: 'not/a/real/token==' },
    );
    // Written out by hand, so that sorting and encoding are seen.
    const text =
      'GETcfs.tencentcloudapi.com/?Action=DescribeCfsFileSystems&Dry=false&FsName=未命名 1&2=3*&Limit=20&Nonce=11886' +
      '&Region=ap-guangzhou&SecretId=AKIDEXAMPLE&SignatureMethod=HmacSHA256&Tags.0.TagKey=a&Timestamp=1465185768' +
      '&Token=not/a/real/token==&Version=2019-07-19';
    const signature = createHmac('sha256', 'not-a-real-secret').update(text).digest('base64');
    expect(query).toBe(
      'Action=DescribeCfsFileSystems&Dry=false&FsName=%E6%9C%AA%E5%91%BD%E5%90%8D%201%262%3D3%2A&Limit=20&Nonce=11886' +
        '&Region=ap-guangzhou&SecretId=AKIDEXAMPLE&SignatureMethod=HmacSHA256&Tags.0.TagKey=a&Timestamp=1465185768' +
        `&Token=not%2Fa%2Freal%2Ftoken%3D%3D&Version=2019-07-19&Signature=${encodeURIComponent(signature)}`,
    );
  });

  it('sorts by code unit: A.12 before A.2, capitals before small letters', async () => {
    const query = await signTencentV1(
      { ...call, parameters: { a: 1, Z: 1, A: Array.from({ length: 13 }, () => 'x') } },
      credentials,
    );
    const names = query.split('&').map((pair) => pair.split('=')[0]);
    expect(names.slice(0, 6)).toEqual(['A.0', 'A.1', 'A.10', 'A.11', 'A.12', 'A.2']);
    expect(names.slice(-4)).toEqual(['Version', 'Z', 'a', 'Signature']);
  });

  it('does not depend on the order of the members', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.dictionary(fc.stringMatching(/^P\w{0,5}$/), fc.string({ unit: 'binary' })),
        async (parameters) => {
          const members = Object.entries(parameters);
          members.reverse();
          expect(await signTencentV1({ ...call, parameters: Object.fromEntries(members) }, credentials)).toBe(
            await signTencentV1({ ...call, parameters }, credentials),
          );
        },
      ),
    );
  });

  it('takes HmacSHA1 where no method is named, and sends none', async () => {
    const unnamed = await signTencentV1(call, credentials);
    const named = await signTencentV1({ ...call, signatureMethod: 'HmacSHA1' }, credentials);
    expect(unnamed).not.toContain('SignatureMethod');
    expect(named).toContain('&SignatureMethod=HmacSHA1&');
    expect([signatureBytes(unnamed), signatureBytes(named)]).toEqual([20, 20]);
    expect(signatureBytes(await signTencentV1({ ...call, signatureMethod: 'HmacSHA256' }, credentials))).toBe(32);
  });

  it('sends no region where none is given', async () => {
    expect(await signTencentV1({ ...call, region: undefined }, credentials)).not.toContain('Region');
  });

  it('signs the method and the host too', async () => {
    const signatures = await Promise.all(
      [call, { ...call, method: 'POST' as const }, { ...call, host: '127.0.0.1:8080' }].map((request) =>
        signTencentV1(request, credentials),
      ),
    );
    expect(new Set(signatures).size).toBe(3);
  });

  it.each<[string, TencentV1Request, string, string]>([
    ['a path in the host', { ...call, host: 'cfs.tencentcloudapi.com/v2' }, 'invalid_request', 'host'],
    ['another HTTP method', { ...call, method: 'PUT' as 'GET' }, 'invalid_request', 'method'],
    ['no action', { ...call, action: '' }, 'invalid_request', 'action'],
    ['no version', { ...call, version: ' ' }, 'invalid_request', 'version'],
    ['an empty region', { ...call, region: '' }, 'invalid_request', 'region'],
    ['a time in milliseconds', { ...call, timestamp: 1465185768000 }, 'invalid_request', 'timestamp'],
    ['a nonce of zero', { ...call, nonce: 0 }, 'invalid_request', 'nonce'],
    ['a broken nonce', { ...call, nonce: 1.5 }, 'invalid_request', 'nonce'],
    [
      'another signature method',
      { ...call, signatureMethod: 'TC3' as 'HmacSHA1' },
      'invalid_request',
      'signature method',
    ],
    [
      'a common parameter given again',
      { ...call, parameters: { Region: 'ap-beijing' } },
      'invalid_parameter',
      'Region is given twice',
    ],
    [
      'a name given in both forms',
      { ...call, parameters: { 'A.0': 1, A: [2] } },
      'invalid_parameter',
      'A.0 is given twice',
    ],
    ['a signature', { ...call, parameters: { Signature: 'x' } }, 'invalid_parameter', 'Signature'],
    ['a value that cannot be sent', { ...call, parameters: { A: [{ B: Number.NaN }] } }, 'invalid_parameter', 'A.0.B'],
    ['half a surrogate pair', { ...call, parameters: { A: '\udc00' } }, 'invalid_parameter', 'A holds'],
  ])('refuses %s at once', (_what, request, code, word) => {
    expect(() => signTencentV1(request, credentials)).toThrow(
      expect.objectContaining({ name: 'SigningError', code, message: expect.stringContaining(word) }),
    );
  });

  it.each(['secretId', 'secretKey', 'token'])('refuses an empty %s at once', (field) => {
    expect(() => signTencentV1(call, { ...credentials, [field]: '' })).toThrow(
      expect.objectContaining({ code: 'invalid_credentials', message: `The credentials' ${field} is empty.` }),
    );
  });

  it.each(['GET', 'POST'] as const)('counts the signature of a %s towards the limit', async (method) => {
    const limit = method === 'GET' ? signers.MAX_GET_BYTES : signers.MAX_V1_POST_BYTES;
    const signed = async (length: number) =>
      signTencentV1({ ...call, method, parameters: { A: 'x'.repeat(length) } }, credentials);
    const room = limit - (await signed(0)).indexOf('&Signature=');
    // The signature takes less than a hundred bytes.
    expect((await signed(room - 100)).length).toBeGreaterThan(limit - 100);
    await expect(signed(room)).rejects.toThrow(
      expect.objectContaining({ code: 'too_large', message: expect.stringContaining(String(limit)) }),
    );
  });
});
