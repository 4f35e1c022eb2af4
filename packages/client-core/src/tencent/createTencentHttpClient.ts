import type { CallOptions } from '../CallOptions.ts';
import { createFetch, type FetchResult } from '../transport/createFetch.ts';
import { dataOf } from '../transport/dataOf.ts';
import type { TencentCaller, TencentClient } from './TencentClient.ts';
import type { TencentHttpClient } from './TencentHttpClient.ts';
import type { TencentOperation } from './TencentOperation.ts';
import { TencentRequest } from './TencentRequest.ts';

/** Puts an openapi-fetch client on top of a client. Calls of the new one go through it, so its middleware sees them. */
export function createTencentHttpClient<Paths extends object>({ sender }: TencentClient): TencentHttpClient<Paths> {
  const { http, outcomeOf } = createFetch<Paths>(sender, TencentRequest);
  const post = http.POST as unknown as (path: string, init: object) => Promise<FetchResult>;

  async function call(
    { name, path, required, sensitive, idempotency }: TencentOperation,
    input: object = {},
    own: CallOptions = {},
  ): Promise<unknown> {
    const init = { ...own, body: input, required, sensitive, idempotency, parseAs: 'stream' };
    const { error, response } = await post(path, init);
    return dataOf(await outcomeOf(name, response, error));
  }

  return { http, call: call as TencentCaller['call'] };
}
