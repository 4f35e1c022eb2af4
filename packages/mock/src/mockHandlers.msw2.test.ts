import { setupServer } from 'msw-2/node';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import vault from '../test/fixtures/vault.json' with { type: 'json' };
import { now, tc3Request } from '../test/signedRequest.ts';
import { createRouter } from './createRouter.ts';

vi.mock('msw', () => import('msw-2'));

const { mockHandlers } = await import('./mockHandlers.ts');
const { HttpHandler } = await import('msw-2');
const router = createRouter(vault, { clock: () => now });
const handlers = mockHandlers(router);
const msw = setupServer(...(handlers as unknown as InstanceType<typeof HttpHandler>[]));

beforeAll(() => {
  msw.listen({ onUnhandledRequest: 'error' });
  // MSW prints each unhandled request before it fails it.
  vi.spyOn(console, 'error').mockReturnValue();
});
afterAll(() => {
  msw.close();
  vi.restoreAllMocks();
});

describe('mockHandlers with MSW 2', () => {
  it('makes handlers of the version that is installed', () => {
    expect(handlers[0]).toBeInstanceOf(HttpHandler);
  });

  it('answers requests to the hosts that the contract names', async () => {
    const response = await fetch(await tc3Request({ action: 'ListSecrets' }));
    expect(await response.json()).toEqual({ Response: { TotalCount: 2, RequestId: 'r-all' } });
  });

  it('leaves other hosts alone, so that an unhandled request fails', async () => {
    await expect(fetch('https://vault.ap-tokyo.tencentcloudapi.com/', { method: 'POST' })).rejects.toThrow(
      '[MSW] Cannot bypass a request',
    );
  });

  it('breaks a connection where it is told to', async () => {
    router.answer('ListSecrets', { http: Response.error() });
    await expect(fetch(await tc3Request({ action: 'ListSecrets' }))).rejects.toThrow('Failed to fetch');
  });

  it('is not misled by a fragment, which MSW 2 leaves in the URL', async () => {
    const request = await tc3Request({ action: 'ListSecrets' });
    const { method, headers } = request;
    const response = await fetch(`${request.url}#CreateSecret`, { method, headers, body: await request.text() });
    expect(await response.json()).toEqual({ Response: { TotalCount: 2, RequestId: 'r-all' } });
  });
});
