import createFetchClient from 'openapi-fetch';
import type { CallOptions } from '../CallOptions.ts';
import { CapturedRequest } from '../transport/CapturedRequest.ts';
import { dataOf } from '../transport/dataOf.ts';
import type { Outcome } from '../transport/Outcome.ts';
import type { TencentCaller, TencentClient } from './TencentClient.ts';
import type { TencentHttpClient } from './TencentHttpClient.ts';
import type { TencentOperation } from './TencentOperation.ts';

/** What openapi-fetch returns, untyped. */
interface FetchResult {
  readonly error?: unknown;
  readonly response: Response;
}

/** Puts an openapi-fetch client on top of a client. Calls of the new one go through it, so its middleware sees them. */
export function createTencentHttpClient<Paths extends object>({ sender }: TencentClient): TencentHttpClient<Paths> {
  /** What came of the answers that `http` hands out. */
  const outcomes = new WeakMap<Response, Outcome>();

  const http = createFetchClient<Paths>({
    baseUrl: sender.origin,
    headers: sender.headersOf(),
    Request: CapturedRequest as unknown as typeof Request,
    // The input itself: CapturedRequest makes the text, and the protocol may need no text.
    bodySerializer: (body) => body,
    fetch: async (request) => {
      const outcome = await sender.send(await CapturedRequest.from(request));
      const { reply } = outcome;
      // No Response can hold a status over 599, and no such answer is one of the service.
      if (!reply || reply.status > 599) throw outcome.error;
      const response = new Response(reply.text || null, { status: reply.status, headers: reply.headers });
      outcomes.set(response, outcome);
      return response;
    },
  });
  const post = http.POST as unknown as (path: string, init: object) => Promise<FetchResult>;

  async function call(
    { name, path, required, idempotency }: TencentOperation,
    input: object = {},
    own: CallOptions = {},
  ): Promise<unknown> {
    const { error, response } = await post(path, { ...own, body: input, required, idempotency, parseAs: 'stream' });
    return dataOf(outcomes.get(response) ?? (await decodeForeign(name, response, error)));
  }

  /** Decodes an answer that middleware put in the place of the one that was sent. */
  async function decodeForeign(operation: string, response: Response, error: unknown): Promise<Outcome> {
    const { ok, status, headers } = response;
    // openapi-fetch has read the answer if its status is one of a failure.
    const text = ok ? await response.text() : typeof error === 'string' ? error : JSON.stringify(error ?? '');
    return sender.decode({ status, headers, text }, operation);
  }

  return { http, call: call as TencentCaller['call'] };
}
