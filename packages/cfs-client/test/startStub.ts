import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { onTestFinished } from 'vitest';
import { CfsClient, type CfsClientOptions } from '../src/generated/index.ts';

/** A request that reached the stub. */
export interface Received {
  readonly action: string;
  readonly region: string | undefined;
  readonly authorization: string | undefined;
  readonly input: unknown;
}

export interface Stub {
  /** Options for a client of this stub. */
  readonly options: CfsClientOptions;
  readonly cfs: CfsClient;
  readonly received: Received[];
}

const requestId = 'req-1';

/** What a success looks like on the wire. */
export function success(output: object): object {
  return { Response: { RequestId: requestId, ...output } };
}

/** What a failure looks like on the wire. */
export function failure(code: string, message = 'It failed.'): object {
  return { Response: { Error: { Code: code, Message: message }, RequestId: requestId } };
}

/** A service on loopback that gives these answers one after the other, the last one for ever. */
export async function startStub(...answers: object[]): Promise<Stub> {
  const received: Received[] = [];
  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      received.push({
        action: String(request.headers['x-tc-action']),
        region: request.headers['x-tc-region'] as string | undefined,
        authorization: request.headers.authorization,
        input: JSON.parse(Buffer.concat(chunks).toString()) as unknown,
      });
      const answer = answers.length > 1 ? answers.shift() : answers[0];
      response.setHeader('content-type', 'application/json').end(JSON.stringify(answer));
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  const options: CfsClientOptions = {
    endpoint: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    credentials: { secretId: 'AKIDEXAMPLE', secretKey: 'not-a-real-secret' },
    retry: { baseDelay: 1 },
  };
  return { options, cfs: new CfsClient(options), received };
}
