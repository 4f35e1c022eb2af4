import { type Router, createRouter, mockCredentials, startServer } from '@cloud-contracts/mock';
import { onTestFinished } from 'vitest';
import { TcrClient, type TcrClientOptions } from '../src/generated/index.ts';

export interface Mock {
  /** To choose answers, and to see what was asked. */
  readonly router: Router;
  /** Options for a client of this mock. */
  readonly options: TcrClientOptions;
  readonly tcr: TcrClient;
}

/** The service as its contract describes it, on loopback, for one test. */
export async function startMock(): Promise<Mock> {
  const router = createRouter('tcr');
  const server = await startServer({ routers: [router] });
  onTestFinished(() => server.close());
  const options: TcrClientOptions = {
    region: 'ap-guangzhou',
    endpoint: server.url,
    credentials: mockCredentials,
    retry: { baseDelay: 1 },
  };
  return { router, options, tcr: new TcrClient(options) };
}
