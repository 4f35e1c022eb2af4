import { Agent } from 'node:http';
import { createRequire } from 'node:module';
import type { DocumentedCall, VendorSdk } from '../clients/ClientPackage.ts';

type ClientClass = new (options: object) => Record<string, (input: object) => Promise<unknown>>;
const require = createRequire(import.meta.url);

/**
 * Makes a client of the vendor's, and returns a function that sends the call's documented request to the host. By
 * itself it opens a connection for each call; it can be told to keep them.
 */
export function createVendorCaller(
  { commonJs, classPath }: VendorSdk,
  { operationId, request }: DocumentedCall,
  host: string,
  { keepAlive }: { readonly keepAlive: boolean },
): () => Promise<unknown> {
  const Client = classPath.reduce<unknown>(
    (module, name) => (module as Record<string, unknown>)[name],
    require(commonJs),
  ) as ClientClass;
  const client = new Client({
    credential: { secretId: 'AKIDEXAMPLE', secretKey: 'not-a-real-secret' },
    region: 'ap-guangzhou',
    // With an agent it looks for no proxy.
    profile: { httpProfile: { protocol: 'http://', endpoint: host, agent: new Agent({ keepAlive }) } },
  });
  return async () => client[operationId]?.(request);
}
