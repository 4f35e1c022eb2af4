import { type Router, createRouter, mockCredentials, startServer } from '@cloud-contracts/mock';
import { onTestFinished } from 'vitest';

export interface HuaweiMock {
  /** To choose answers, and to see what was asked. */
  readonly router: Router;
  /** Options for a client of this mock. */
  readonly options: {
    readonly endpoint: string;
    readonly projectId: string;
    readonly credentials: { readonly accessKeyId: string; readonly secretAccessKey: string };
    readonly retry: { readonly baseDelay: number };
    readonly fetch: typeof globalThis.fetch;
  };
  /** Method, path and query of what was sent. */
  readonly sent: readonly string[];
}

/** A service of Huawei as its contract describes it, on loopback, for one test. */
export async function mockHuawei(service: string): Promise<HuaweiMock> {
  const router = createRouter(service);
  const server = await startServer({ routers: [router] });
  onTestFinished(() => server.close());
  const sent: string[] = [];
  const options = {
    endpoint: server.url,
    projectId: 'project-1',
    credentials: { accessKeyId: mockCredentials.secretId, secretAccessKey: mockCredentials.secretKey },
    retry: { baseDelay: 1 },
    fetch: async (input: RequestInfo | URL, init?: RequestInit) => {
      const request = new Request(input, init);
      sent.push(`${request.method} ${request.url.slice(server.url.length)}`);
      return fetch(request);
    },
  };
  return { router, options, sent };
}
