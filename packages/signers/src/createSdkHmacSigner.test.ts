import { createHmac } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { implementations } from '../test/implementations.ts';
import type { SdkHmacRequest } from './index.ts';

const credentials = { accessKeyId: 'AKEXAMPLE', secretAccessKey: 'not-a-real-secret' };
const get: SdkHmacRequest = {
  method: 'GET',
  host: 'service.region.example.com',
  path: '/v1/77b6a44cba5143ab91d13ab9a8ff44fd/vpcs',
  query: 'limit=2&marker=13551d6b-755d-4757-b956-536f674975c0',
  timestamp: 1573789015,
  headers: { 'Content-Type': 'application/json' },
};

describe.each(implementations)('createSdkHmacSigner with $name', ({ signers }) => {
  const sign = signers.createSdkHmacSigner();

  it("gives the guide's request the hash that the guide prints", async () => {
    const hash = 'b25362e603ee30f4f25e7858e8a7160fd36e803bb2dfe206278659d71a9bcd7a';
    const signature = createHmac('sha256', credentials.secretAccessKey)
      .update(`SDK-HMAC-SHA256\n20191115T033655Z\n${hash}`)
      .digest('hex');
    expect(await sign(get, credentials)).toEqual({
      'X-Sdk-Date': '20191115T033655Z',
      Authorization: `SDK-HMAC-SHA256 Access=AKEXAMPLE, SignedHeaders=content-type;host;x-sdk-date, Signature=${signature}`,
    });
  });

  it('signs and sends the token of a temporary key', async () => {
    const headers = await sign(get, { ...credentials, securityToken: 'not-a-real-token' });
    expect(headers['X-Security-Token']).toBe('not-a-real-token');
    expect(headers['Authorization']).toContain('SignedHeaders=content-type;host;x-sdk-date;x-security-token,');
  });

  it('signs a text and its bytes alike', async () => {
    const body = '{"name":"名 😀"}';
    expect(await sign({ ...get, method: 'POST', body: new TextEncoder().encode(body) }, credentials)).toEqual(
      await sign({ ...get, method: 'POST', body }, credentials),
    );
  });

  it('signs anew whatever changes', async () => {
    const changes: Partial<SdkHmacRequest>[] = [
      {},
      { method: 'PUT' },
      { host: 'service.region.example.com:8443' },
      { path: '/v1/77b6a44cba5143ab91d13ab9a8ff44fd/vpc' },
      { query: 'limit=3' },
      { body: '{}' },
      { timestamp: 1573789016 },
      { headers: { 'Content-Type': 'application/xml' } },
      { headers: { 'Content-Type': 'application/json', 'X-Project-Id': '77b6a44c' } },
    ];
    const signed = await Promise.all(changes.map((change) => sign({ ...get, ...change }, credentials)));
    signed.push(await sign(get, { ...credentials, secretAccessKey: 'not-a-real-secret-either' }));
    signed.push(await sign(get, { ...credentials, securityToken: 'not-a-real-token' }));
    expect(new Set(signed.map((headers) => headers['Authorization']?.slice(-64))).size).toBe(11);
  });

  it.each<[string, object, object, string]>([
    ['no credentials', {}, { accessKeyId: undefined }, 'accessKeyId is missing'],
    ['a key with a line break', {}, { secretAccessKey: 'not-a-real-secret\n' }, 'secretAccessKey holds white space'],
    ['a method in small letters', { method: 'get' }, {}, 'capitals'],
    ['a method that is no text', { method: { toString: [] } }, {}, 'capitals'],
    ['a host with a scheme', { host: 'https://evs.invalid' }, {}, 'host'],
    ['milliseconds', { timestamp: 1573789015000 }, {}, 'seconds'],
    ['an object as body', { body: {} }, {}, 'body'],
    ['a header given twice', { headers: { Host: 'evs.invalid' } }, {}, 'host is given twice'],
    ['12 MiB and a byte', { body: new Uint8Array(12 * 1024 * 1024 + 1) }, {}, 'longer than 12582912'],
    ['credentials that a provider did not find', {}, { secretAccessKey: undefined }, 'secretAccessKey is missing'],
    ['a token with a line break', {}, { securityToken: 'not-a-real-token\n' }, 'securityToken holds white space'],
    ['a host with a path', { host: 'evs.invalid/v2' }, {}, 'host'],
  ])('refuses %s, even after what is right', async (_, change, other, reason) => {
    await sign(get, credentials);
    expect(() => sign({ ...get, ...change }, { ...credentials, ...other })).toThrow(reason);
  });

  it('refuses credentials that are none', () => {
    const nothing = undefined as unknown as typeof credentials;
    expect(() => sign(get, nothing)).toThrow('credentials are missing');
    expect(() => signers.createSdkHmacSigner()(get, nothing)).toThrow('credentials are missing');
  });
});
