import createFetchClient, { type Client } from 'openapi-fetch';
import type { CallRequest } from './CallRequest.ts';
import type { CapturedRequest } from './CapturedRequest.ts';
import type { Outcome } from './Outcome.ts';
import type { Sender } from './Sender.ts';

/** What openapi-fetch returns, untyped. */
export interface FetchResult {
  readonly error?: unknown;
  readonly response: Response;
}

/** An openapi-fetch client whose calls a sender carries, and what came of them. */
export interface Fetch<Paths extends object> {
  readonly http: Client<Paths>;
  /** The outcome behind an answer; one that middleware put in its place is decoded anew. */
  readonly outcomeOf: (operation: string, response: Response, error: unknown) => Promise<Outcome>;
}

/** Puts an openapi-fetch client on top of a sender. `Captured` is what takes the place of its requests. */
export function createFetch<Paths extends object>(
  sender: Sender<CallRequest & CapturedRequest>,
  Captured: typeof CapturedRequest,
): Fetch<Paths> {
  const outcomes = new WeakMap<Response, Outcome>();

  const http = createFetchClient<Paths>({
    baseUrl: sender.origin,
    headers: sender.headersOf(),
    Request: Captured as unknown as typeof Request,
    // The input itself: CapturedRequest makes the text, and the protocol may need no text.
    bodySerializer: (body) => body,
    fetch: async (request) => {
      const outcome = await sender.send(await Captured.from(request));
      const { reply } = outcome;
      // No Response can hold a status over 599, and no such answer is one of the service.
      if (!reply || reply.status > 599) throw outcome.error;
      const response = new Response(reply.text || null, { status: reply.status, headers: reply.headers });
      outcomes.set(response, outcome);
      return response;
    },
  });

  async function outcomeOf(operation: string, response: Response, error: unknown): Promise<Outcome> {
    const known = outcomes.get(response);
    if (known !== undefined) return known;
    const { ok, status, headers } = response;
    // openapi-fetch has read the answer if its status is one of a failure.
    const text = ok ? await response.text() : typeof error === 'string' ? error : JSON.stringify(error ?? '');
    return sender.decode({ status, headers, text }, operation);
  }

  return { http, outcomeOf };
}
