import type { WireRequest } from './WireRequest.ts';

/** Reads a web-standard request, body and all. The request's body is used up. */
export async function readRequest(request: Request): Promise<WireRequest> {
  const url = new URL(request.url);
  return {
    method: request.method.toUpperCase(),
    host: request.headers.get('host') ?? url.host,
    origin: url.origin,
    path: url.pathname,
    // `search` drops a lone "?"; nothing else of the query is changed by it.
    query: url.search.slice(1),
    headers: request.headers,
    body: new Uint8Array(await request.arrayBuffer()),
  };
}
