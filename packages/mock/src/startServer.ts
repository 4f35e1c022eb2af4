import { once } from 'node:events';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Bundle } from './Bundle.ts';
import { createRouter, type RouterOptions } from './createRouter.ts';
import { asksForHealth, healthReply } from './health.ts';
import type { Router } from './Router.ts';
import { signatureSchemes } from './signatureSchemes.ts';
import type { WireRequest } from './WireRequest.ts';

export interface ListenOptions {
  /** 0, the default, takes a free one. */
  readonly port?: number;
  /** `127.0.0.1` unless given. Anything but loopback lets others call the mock. */
  readonly host?: string;
}

/** Either services to make routers of, with the routers' options, or routers of your own. */
export type StartServerOptions = ListenOptions &
  (
    | (RouterOptions & { readonly services: readonly (string | Bundle)[] })
    | { readonly routers: readonly Router[]; readonly services?: never }
  );

export interface MockServer {
  /** Such as `http://127.0.0.1:49152`, without a slash at its end. */
  readonly url: string;
  readonly routers: readonly Router[];
  /** Stops listening, and ends each connection when its request is answered; all that are left after 5 s. */
  close(): Promise<void>;
}

const maxCloseMs = 5000;

/** One byte more than any service takes: enough to know that a body is too large. */
const maxKeptBytes = Math.max(...signatureSchemes.map(({ maxPostBytes }) => maxPostBytes)) + 1;

/** A GET of 32 KB must arrive to be judged, and one a little larger to be refused. */
const maxHeaderSize = 256 * 1024;

/**
 * Serves contracts over HTTP. With several, a request goes to the first that has its operation, else to the first
 * of a vendor whose requests look like it.
 * `GET /_mock/health` tells that it is up.
 * Rejects where it cannot listen, or where a service is unknown.
 */
export async function startServer(options: StartServerOptions): Promise<MockServer> {
  const { port = 0, host = '127.0.0.1' } = options;
  const routers = readRouters(options);
  const unanswered = new Set<ServerResponse>();
  const server = createServer({ maxHeaderSize }, (message, response) => {
    unanswered.add(response);
    response.once('close', () => unanswered.delete(response));
    void answer(routers, message, response);
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', (cause) => reject(cannotListen(host, port, cause)));
    server.listen(port, host, resolve);
  });
  return { url: urlOf(server.address() as AddressInfo), routers, close: () => close(server, unanswered) };
}

async function close(server: Server, unanswered: ReadonlySet<ServerResponse>): Promise<void> {
  if (!server.listening) return;
  const closed = once(server, 'close');
  server.close();
  for (const response of unanswered) if (!response.headersSent) response.setHeader('connection', 'close');
  const timer = setTimeout(() => server.closeAllConnections(), maxCloseMs);
  // A response that still waits for its turn hears nothing of the end of its connection.
  const answered = Array.from(unanswered)
    .filter((response) => !response.req.socket.destroyed)
    .map((response) => new Promise((resolve) => response.once('close', resolve)));
  await Promise.race([closed, Promise.all(answered)]);
  // What is left are connections on which nothing was asked yet.
  server.closeAllConnections();
  await closed;
  clearTimeout(timer);
}

function cannotListen(host: string, port: number, cause: NodeJS.ErrnoException): Error {
  const reason = reasons[cause.code ?? ''] ?? 'see the cause';
  return new Error(`Cannot listen on ${host}, port ${port}: ${reason} (${cause.code}).`, { cause });
}

const reasons: Readonly<Record<string, string>> = {
  EACCES: 'not allowed; take a port above 1023',
  EADDRINUSE: 'the port is in use; end what listens there, or take another port',
  EADDRNOTAVAIL: 'this machine does not have the address',
  ENOTFOUND: 'there is no such host',
};

function readRouters(options: StartServerOptions): readonly [Router, ...Router[]] {
  const { services } = options;
  const [first, ...others] =
    services === undefined ? options.routers : services.map((service) => createRouter(service, options));
  if (first === undefined) throw new Error("startServer needs a service to serve. Pass services: ['cfs'].");
  return [first, ...others];
}

async function answer(
  routers: readonly [Router, ...Router[]],
  message: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  try {
    const request = await readMessage(message);
    const reply = asksForHealth(request) ? healthReply(routers) : await route(routers, request);
    if (reply.type === 'error') {
      message.socket.destroy();
      return;
    }
    const body = new Uint8Array(await reply.arrayBuffer());
    response.setHeaders(reply.headers).writeHead(reply.status).end(body);
  } catch (error) {
    // The caller went away, or a hook threw: either way there is no answer of the contract's.
    response.writeHead(500, { 'content-type': 'text/plain' });
    response.end(`The mock failed: ${error instanceof Error ? error.message : String(error)}\n`);
  }
}

function route(routers: readonly [Router, ...Router[]], request: WireRequest): Promise<Response> {
  const router =
    routers.find((candidate) => candidate.claims(request)) ??
    routers.find((candidate) => candidate.suits(request)) ??
    routers[0];
  return router.handleWire(request);
}

async function readMessage(message: IncomingMessage): Promise<WireRequest> {
  const { method = 'GET', url = '/', headers } = message;
  const host = headers.host ?? `${message.socket.localAddress}:${message.socket.localPort}`;
  const target = url.replace(/^https?:\/\/[^/?]*/i, '');
  const mark = target.indexOf('?');
  return {
    method,
    host,
    origin: `http://${host}`,
    path: (mark < 0 ? target : target.slice(0, mark)) || '/',
    query: mark < 0 ? '' : target.slice(mark + 1),
    headers: readHeaders(message),
    body: await readBody(message),
  };
}

function readHeaders({ rawHeaders }: IncomingMessage): Headers {
  const headers = new Headers();
  for (let index = 0; index + 1 < rawHeaders.length; index += 2)
    headers.append(rawHeaders[index] as string, rawHeaders[index + 1] as string);
  return headers;
}

/** Reads to the end even where the rest is not kept, so that the caller gets to hear the answer. */
async function readBody(message: IncomingMessage): Promise<Uint8Array> {
  const chunks: Buffer[] = [];
  let kept = 0;
  for await (const chunk of message as AsyncIterable<Buffer>) {
    if (kept >= maxKeptBytes) continue;
    chunks.push(chunk);
    kept += chunk.byteLength;
  }
  return Buffer.concat(chunks);
}

function urlOf({ address, family, port }: AddressInfo): string {
  return `http://${family === 'IPv6' ? `[${address}]` : address}:${port}`;
}
