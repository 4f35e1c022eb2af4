import createFetchClient from 'openapi-fetch';
import type { Call } from '../Call.ts';
import type { CallOptions } from '../CallOptions.ts';
import { ServiceError } from '../errors/ServiceError.ts';
import { CapturedRequest } from '../transport/CapturedRequest.ts';
import type { Outcome } from '../transport/Outcome.ts';
import type { Runtime } from '../transport/Runtime.ts';
import { createProtocol } from './createProtocol.ts';
import { createSender } from './createSender.ts';
import { decodeEnvelope } from './decodeEnvelope.ts';
import { requireMembers } from './requireMembers.ts';
import { checkCredentials } from './resolveCredentials.ts';
import { resolveEndpoint } from './resolveEndpoint.ts';
import type { TencentClient } from './TencentClient.ts';
import type { TencentClientOptions } from './TencentClientOptions.ts';
import type { TencentOperation } from './TencentOperation.ts';
import type { TencentService } from './TencentService.ts';

/** What openapi-fetch returns, untyped. */
interface FetchResult {
  readonly error?: unknown;
  readonly response: Response;
}

/** `createTencentClient`, with time and chance from outside. */
export function createClientOn<Paths extends object>(
  runtime: Runtime,
  service: TencentService,
  options: TencentClientOptions,
): TencentClient<Paths> {
  const { headers = {}, ErrorClass = ServiceError } = options;
  checkCredentials(options.credentials);
  const endpoint = resolveEndpoint(service, options);
  const errors = { retry: service.retry, ErrorClass };
  const protocol = createProtocol(service, endpoint, options);
  const send = createSender(runtime, protocol, errors, options);
  /** What came of the answers that `http` hands out. */
  const outcomes = new WeakMap<Response, Outcome>();

  const http = createFetchClient<Paths>({
    baseUrl: endpoint.origin,
    headers,
    Request: CapturedRequest as unknown as typeof Request,
    // The input itself: CapturedRequest makes the text, and the protocol may need no text.
    bodySerializer: (body) => body,
    fetch: async (request) => {
      const outcome = await send(await CapturedRequest.from(request));
      const { reply } = outcome;
      // No Response can hold a status over 599, and no such answer is one of the service.
      if (!reply || reply.status > 599) throw outcome.error;
      const response = new Response(reply.text || null, { status: reply.status, headers: reply.headers });
      outcomes.set(response, outcome);
      return response;
    },
  });
  const post = http.POST as unknown as (path: string, init: object) => Promise<FetchResult>;

  async function call(operation: TencentOperation, input: object, own: CallOptions): Promise<unknown> {
    if (own.validate ?? options.validate) requireMembers(operation, input);
    const { idempotency, path, name } = operation;
    const { error, response } = await post(path, { ...own, body: input, idempotency, parseAs: 'stream' });
    const outcome = outcomes.get(response) ?? (await decodeForeign(name, response, error));
    if (outcome.ok) return outcome.data;
    throw outcome.error;
  }

  /** Decodes an answer that middleware put in the place of the one that was sent. */
  async function decodeForeign(operation: string, response: Response, error: unknown): Promise<Outcome> {
    const { ok, status, headers: received } = response;
    // openapi-fetch has read the answer if its status is one of a failure.
    const text = ok ? await response.text() : typeof error === 'string' ? error : JSON.stringify(error ?? '');
    return decodeEnvelope({ status, headers: received, text }, errors, { operation, attempts: 1 }, []);
  }

  return {
    http,
    call: <Data, Failure>(operation: TencentOperation, input: object = {}, own: CallOptions = {}) =>
      call(operation, input, own) as Call<Data, Failure>,
  };
}
