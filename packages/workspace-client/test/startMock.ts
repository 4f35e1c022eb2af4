import { type Json, type Router, createRouter, mockCredentials, startServer } from '@cloud-contracts/mock';
import { onTestFinished } from 'vitest';
import { WorkspaceClient, type WorkspaceClientOptions } from '../src/generated/index.ts';

export interface Mock {
  /** To choose answers, and to see what was asked. */
  readonly router: Router;
  /** Options for a client of this mock. */
  readonly options: WorkspaceClientOptions;
  readonly workspace: WorkspaceClient;
  /** Method, path and query of what was sent. */
  readonly sent: readonly string[];
}

/** The service as its contract describes it, on loopback, for one test. */
export async function startMock(): Promise<Mock> {
  const router = createRouter('workspace');
  const server = await startServer({ routers: [router] });
  onTestFinished(() => server.close());
  const sent: string[] = [];
  const options: WorkspaceClientOptions = {
    endpoint: server.url,
    projectId: 'project-1',
    credentials: { accessKeyId: mockCredentials.secretId, secretAccessKey: mockCredentials.secretKey },
    retry: { baseDelay: 1 },
    fetch: (input, init) => {
      const request = new Request(input, init);
      sent.push(`${request.method} ${request.url.slice(server.url.length)}`);
      return fetch(request);
    },
  };
  return { router, options, workspace: new WorkspaceClient(options), sent };
}

/** Answers the next calls of an operation with these bodies, one after the other. */
export function answerWith(router: Router, operationId: string, ...bodies: Json[]): void {
  for (const response of bodies) router.answer(operationId, { response });
}
