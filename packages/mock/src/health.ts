import type { Router } from './Router.ts';
import type { WireRequest } from './WireRequest.ts';

/** Where a server says that it is up. No contract has such a route, and a test keeps it so. */
export const healthPath = '/_mock/health';

export function asksForHealth({ method, path }: WireRequest): boolean {
  return (method === 'GET' || method === 'HEAD') && path === healthPath;
}

/** `{status: 'ok', services: [{title, version, operations}]}`. */
export function healthReply(routers: readonly Router[]): Response {
  const services = routers.map(({ bundle: { info }, operationIds }) => ({
    title: info.title,
    version: info.version,
    operations: operationIds.length,
  }));
  return Response.json({ status: 'ok', services });
}
