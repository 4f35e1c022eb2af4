import type { CallOptions } from '../CallOptions.ts';
import { requireObject } from '../json/requireObject.ts';
import { createFetch, type FetchResult } from '../transport/createFetch.ts';
import { dataOf } from '../transport/dataOf.ts';
import { buildUrl } from './buildUrl.ts';
import type { HuaweiCaller, HuaweiClient } from './HuaweiClient.ts';
import type { HuaweiHttpClient } from './HuaweiHttpClient.ts';
import type { HuaweiOperation } from './HuaweiOperation.ts';
import { HuaweiRequest } from './HuaweiRequest.ts';
import { membersOf } from './membersOf.ts';

/** Puts an openapi-fetch client on top of a client. Calls of the new one go through it, so its middleware sees them. */
export function createHuaweiHttpClient<Paths extends object>({
  sender,
  projectId,
}: HuaweiClient): HuaweiHttpClient<Paths> {
  const { http, outcomeOf } = createFetch<Paths>(sender, HuaweiRequest);
  const request = http.request as unknown as (method: string, path: string, init: object) => Promise<FetchResult>;

  async function call(operation: HuaweiOperation, input: object = {}, own: CallOptions = {}): Promise<unknown> {
    const { name, method, required, sensitive, status, idempotency } = operation;
    requireObject(input, name);
    const parameters = membersOf(input, projectId);
    const path = buildUrl(operation, parameters);
    const { error, response } = await request(method.toLowerCase(), path, {
      ...own,
      operation: name,
      status,
      required,
      sensitive,
      idempotency,
      parameters,
      body: parameters['body'],
      parseAs: 'stream',
    });
    return dataOf(await outcomeOf(name, response, error));
  }

  return { http, call: call as HuaweiCaller['call'] };
}
