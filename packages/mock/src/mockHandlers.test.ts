import { setupServer } from 'msw/node';
import { CommonClient } from 'tencentcloud-sdk-nodejs-common';
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import cfs from '../test/fixtures/cfs.json' with { type: 'json' };
import disks from '../test/fixtures/disks.json' with { type: 'json' };
import vault from '../test/fixtures/vault.json' with { type: 'json' };
import { now, tc3Request } from '../test/signedRequest.ts';
import { createRouter } from './createRouter.ts';
import { mockCredentials } from './MockCredentials.ts';
import { mockHandlers } from './mockHandlers.ts';

const clock = () => now;
const msw = setupServer();

/** What `fetch` rejects with where MSW finds no handler, and not where the network is at fault. */
const unhandled = { cause: { message: expect.stringContaining('[MSW] Cannot bypass a request') } };

beforeAll(() => {
  msw.listen({ onUnhandledFrame: 'error' });
  // MSW prints each unhandled request before it fails it.
  vi.spyOn(console, 'error').mockReturnValue();
});
afterEach(() => msw.resetHandlers());
afterAll(() => {
  msw.close();
  vi.restoreAllMocks();
});

describe('mockHandlers', () => {
  it('answers requests to the hosts that the contract names', async () => {
    msw.use(...mockHandlers(vault, { clock }));
    const response = await fetch(await tc3Request({ action: 'ListSecrets' }));
    expect(response.headers.get('content-type')).toBe('application/json');
    expect(await response.json()).toEqual({ Response: { TotalCount: 2, RequestId: 'r-all' } });
  });

  it('answers whatever is sent there, with an error envelope if need be', async () => {
    msw.use(...mockHandlers(vault));
    const response = await fetch('https://vault.eu-frankfurt.tencentcloudapi.com/some/path?a=b', { method: 'DELETE' });
    expect(await response.json()).toMatchObject({ Response: { Error: { Code: 'UnsupportedProtocol' } } });
  });

  it("serves the vendor's SDK on its own hosts", async () => {
    msw.use(...mockHandlers(cfs));
    const client = new CommonClient('cfs.tencentcloudapi.com', '2019-07-19', {
      credential: { ...mockCredentials },
      region: 'ap-guangzhou',
      profile: {},
    });
    expect(await client.request('DescribeCfsSnapshots', { FileSystemId: 'cfs-12345' })).toMatchObject({ TotalSize: 1 });
  });

  it.each([
    ['another service', 'https://cfs.tencentcloudapi.com/'],
    ['a region that the contract does not have', 'https://vault.ap-tokyo.tencentcloudapi.com/'],
    ['a host with the same beginning', 'https://vault.tencentcloudapi.com.example.com/'],
    ['a host with the same end', 'https://my-vault.tencentcloudapi.com/'],
    ['no TLS', 'http://vault.tencentcloudapi.com/'],
  ])('leaves %s alone, so that an unhandled request fails', async (_, url) => {
    msw.use(...mockHandlers(vault));
    await expect(fetch(url, { method: 'POST', body: '{}' })).rejects.toMatchObject(unhandled);
  });

  it('takes an origin in place of the hosts of the contract', async () => {
    msw.use(...mockHandlers(disks, { origin: 'https://disks.test:8443', verifySignature: false }));
    const response = await fetch('https://disks.test:8443/v2/p-1/volumes/detail');
    expect(await response.json()).toEqual({ volumes: [] });
    await expect(fetch('https://disks.north.example.com/v2/p-1/volumes/detail')).rejects.toMatchObject(unhandled);
  });

  it('takes a router, to choose answers and to read problems', async () => {
    const router = createRouter(vault, { clock });
    msw.use(...mockHandlers(router));
    router.answer('ListSecrets', { error: 'InternalError' });
    const response = await fetch(await tc3Request({ action: 'ListSecrets' }));
    expect(await response.json()).toMatchObject({ Response: { Error: { Code: 'InternalError' } } });
    await fetch(await tc3Request({ action: 'ListSecrets', body: { Nmae: 'x' } }));
    expect(router.problems).toMatchObject([{ code: 'UnknownParameter', operationId: 'ListSecrets', pointer: '/Nmae' }]);
  });

  it('breaks a connection, or sends what no service would, where it is told to', async () => {
    const router = createRouter(vault, { clock });
    msw.use(...mockHandlers(router));
    router.answer('ListSecrets', { http: Response.error() });
    router.answer('ListSecrets', { http: new Response('<h1>Bad gateway</h1>', { status: 502 }) });
    const broken = fetch(await tc3Request({ action: 'ListSecrets' }));
    await expect(broken).rejects.toMatchObject({ message: 'fetch failed', cause: { type: 'error' } });
    expect((await fetch(await tc3Request({ action: 'ListSecrets' }))).status).toBe(502);
  });

  it('stands beside handlers of other services', async () => {
    msw.use(...mockHandlers(vault, { clock }), ...mockHandlers(disks, { verifySignature: false }));
    const response = await fetch('https://disks.north.example.com/v2/p-1/volumes/detail');
    expect(await response.json()).toEqual({ volumes: [] });
  });

  it('needs an origin for a contract that names no servers', () => {
    const { servers: _, ...homeless } = vault;
    expect(() => mockHandlers(homeless)).toThrow('Vault names no servers. Pass the origin where it is called.');
  });
});
