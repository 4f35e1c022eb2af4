import type { ClientModel } from './ClientModel.ts';

/** http.ts: the client of a vendor's service on openapi-fetch, typed by the paths of the contract. */
export function emitHttp({ prefix, title }: ClientModel, vendor: 'Huawei' | 'Tencent'): string {
  return `import {
  type ${vendor}Client,
  type ${vendor}HttpClient,
  create${vendor}HttpClient,
} from '@cloud-contracts/client-core/${vendor.toLowerCase()}';
import type { paths } from './schema.ts';

/** An openapi-fetch client of ${title}. */
export type ${prefix}Http = ${vendor}HttpClient<paths>['http'];

/**
 * Puts an openapi-fetch client, \`http\`, on top of a client of ${title}. Pass the new client to the functions
 * of the operations, and the middleware of \`http\` sees their calls.
 */
export function create${prefix}HttpClient(client: ${vendor}Client): ${vendor}HttpClient<paths> {
  return create${vendor}HttpClient<paths>(client);
}
`;
}
