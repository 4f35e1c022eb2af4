import { describe, expect, it } from 'vitest';
import { type SdkHmacInput, sdkHmacSignature } from './sdkHmacSignature.ts';

const input: SdkHmacInput = {
  method: 'GET',
  path: '/v1/77b6a44cba5143ab91d13ab9a8ff44fd/vpcs',
  query: 'limit=2&marker=13551d6b-755d-4757-b956-536f674975c0',
  headers: [
    ['Content-Type', 'application/json'],
    ['Host', 'service.region.example.com'],
    ['X-Sdk-Date', '20191115T033655Z'],
  ],
  body: new Uint8Array(),
  date: '20191115T033655Z',
  secretKey: 'not-a-real-secret',
};
const hashOf = (change: Partial<SdkHmacInput>) => sdkHmacSignature({ ...input, ...change }).canonicalRequestHash;

describe('sdkHmacSignature', () => {
  it("hashes the guide's request as the guide does", () => {
    expect(hashOf({})).toBe('b25362e603ee30f4f25e7858e8a7160fd36e803bb2dfe206278659d71a9bcd7a');
  });

  it.each<[string, Partial<SdkHmacInput>]>([
    ['the order of the query', { query: 'marker=13551d6b-755d-4757-b956-536f674975c0&limit=2' }],
    ['a slash at the end of the path', { path: `${input.path}/` }],
    ['escapes that were not needed', { path: input.path.replace('vpcs', '%76pcs') }],
    ['the order of the headers', { headers: input.headers.toReversed() }],
  ])('does not depend on %s', (_, change) => {
    expect(hashOf(change)).toBe(hashOf({}));
  });

  it.each<[string, Partial<SdkHmacInput>, Partial<SdkHmacInput>]>([
    ['a space', { path: '/a b' }, { path: '/a%20b' }],
    ['small escapes', { path: '/a%2fb' }, { path: '/a%2Fb' }],
    ['text beyond ASCII', { path: '/名', query: 'a=é' }, { path: '/%E5%90%8D', query: 'a=%C3%A9' }],
    ['a name without a value', { query: 'a' }, { query: 'a=' }],
    ['the values of one name', { query: 'a=2&a=1' }, { query: 'a=1&a=2' }],
  ])('reads %s as what it stands for', (_, one, other) => {
    expect(hashOf(one)).toBe(hashOf(other));
  });

  it('takes a plus for a plus', () => {
    expect(hashOf({ query: 'a=1+1' })).toBe(hashOf({ query: 'a=1%2B1' }));
    expect(hashOf({ query: 'a=1+1' })).not.toBe(hashOf({ query: 'a=1%201' }));
  });

  it('depends on everything else', () => {
    const body = new TextEncoder().encode('{}');
    const hashes = [{}, { method: 'PUT' }, { path: '/' }, { query: '' }, { body }, { headers: input.headers.slice(1) }];
    expect(new Set(hashes.map(hashOf)).size).toBe(6);
    const signatures = [{}, { secretKey: 'not-a-real-secret-either' }, { date: '20191115T033656Z' }];
    expect(new Set(signatures.map((change) => sdkHmacSignature({ ...input, ...change }).signature)).size).toBe(3);
  });
});
