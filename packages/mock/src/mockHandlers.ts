import { http, type HttpHandler } from 'msw';
import type { Bundle } from './Bundle.ts';
import { createRouter, type RouterOptions } from './createRouter.ts';
import type { Router } from './Router.ts';
import { ServerHosts } from './ServerHosts.ts';

export interface MockHandlersOptions {
  /** Where the service is called, such as `http://127.0.0.1:8080`; the hosts that the contract names unless given. */
  readonly origin?: string;
}

/**
 * Makes MSW handlers that answer a service's requests as its contract says, for any method and any path on its hosts.
 * Pass a router of your own to choose answers or to read problems. Requests to other hosts are not handled, so that
 * `onUnhandledFrame: 'error'` (`onUnhandledRequest` in MSW 2) finds them.
 */
export function mockHandlers(service: Router, options?: MockHandlersOptions): HttpHandler[];
export function mockHandlers(service: string | Bundle, options?: MockHandlersOptions & RouterOptions): HttpHandler[];
export function mockHandlers(
  service: string | Bundle | Router,
  { origin, ...options }: MockHandlersOptions & RouterOptions = {},
): HttpHandler[] {
  const router = typeof service === 'object' && 'handle' in service ? service : createRouter(service, options);
  // A predicate, not a resolver that returns nothing: MSW lets such a request through to the network.
  const urls = new ServerHosts(origin === undefined ? router.bundle : { ...router.bundle, servers: [{ url: origin }] });
  if (urls.origins === undefined)
    throw new Error(`${router.bundle.info.title} names no servers. Pass the origin where it is called.`);
  return [http.all(urls.origins, ({ request }) => router.handle(request))];
}
