import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';
import { onTestFinished } from 'vitest';

/** A request as it arrived. */
export interface Received {
  readonly method: string;
  /** Path and query. */
  readonly url: string;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly body: string;
}

export interface Listening {
  readonly endpoint: string;
  /** Host and port. */
  readonly host: string;
  readonly received: readonly Received[];
  /** The connections that are open. */
  readonly sockets: ReadonlySet<Socket>;
}

/** Answers a request. `number` counts from 1. */
export type Answer = (response: ServerResponse, request: Received, number: number) => void;

/**
 * A server on 127.0.0.1 that lives as long as the test. The answers are given in turn, the last one again and again.
 */
export async function listen(...answers: readonly Answer[]): Promise<Listening> {
  const received: Received[] = [];
  const sockets = new Set<Socket>();
  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      const { method = '', url = '', headers } = request;
      const arrived = { method, url, headers, body: Buffer.concat(chunks).toString() };
      received.push(arrived);
      answers[Math.min(received.length, answers.length) - 1]?.(response, arrived, received.length);
    });
  });
  server.on('connection', (socket: Socket) => {
    sockets.add(socket);
    socket.on('close', () => sockets.delete(socket));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  const host = `127.0.0.1:${(server.address() as AddressInfo).port}`;
  return { endpoint: `http://${host}`, host, received, sockets };
}

/** A whole answer. */
export function answer(body: string | Uint8Array, status = 200, headers: Record<string, string> = {}): Answer {
  return (response) => {
    response.writeHead(status, { 'content-type': 'application/json', ...headers });
    response.end(body);
  };
}

/** Writes these bytes past the HTTP server, then resets the connection. */
export function cutAfter(bytes: string): Answer {
  return ({ socket }) => {
    socket?.write(bytes, () => socket.resetAndDestroy());
  };
}

/** Writes these bytes past the HTTP server, then closes the connection in good order. */
export function endAfter(bytes: string | Uint8Array): Answer {
  return ({ socket }) => {
    socket?.end(bytes);
  };
}

/** Sends this much and then nothing, without an end. */
export function stallAfter(bytes: string): Answer {
  return ({ socket }) => {
    socket?.write(bytes);
  };
}
