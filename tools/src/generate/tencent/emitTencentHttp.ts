import type { ClientModel } from '../ClientModel.ts';

/** http.ts of a Tencent service: its client on openapi-fetch, typed by the paths of the contract. */
export function emitTencentHttp({ prefix, title }: ClientModel): string {
  return `import {
  type TencentClient,
  type TencentHttpClient,
  createTencentHttpClient,
} from '@cloud-contracts/client-core/tencent';
import type { paths } from './schema.ts';

/** An openapi-fetch client of ${title}. */
export type ${prefix}Http = TencentHttpClient<paths>['http'];

/**
 * Puts an openapi-fetch client, \`http\`, on top of a client of ${title}. Pass the new client to the functions
 * of the operations, and the middleware of \`http\` sees their calls.
 */
export function create${prefix}HttpClient(client: TencentClient): TencentHttpClient<paths> {
  return createTencentHttpClient<paths>(client);
}
`;
}
