import type { ClientPackage, DocumentedCall } from '../clients/ClientPackage.ts';

/** Where a client sends its calls. */
export interface Connection {
  readonly endpoint: string;
  readonly fetch?: typeof globalThis.fetch;
}

type Method = (input: object) => Promise<unknown>;
type ClientClass = new (options: object) => Record<string, Method>;

/** Makes a client of ours, and returns a function that sends the call's documented request. */
export async function createCaller(
  { name, prefix, options }: Pick<ClientPackage, 'name' | 'prefix' | 'options'>,
  { method, request }: Pick<DocumentedCall, 'method' | 'request'>,
  connection: Connection,
): Promise<() => Promise<unknown>> {
  const module = (await import(name)) as Record<string, ClientClass>;
  const Client = module[`${prefix}Client`];
  if (Client === undefined) throw new Error(`${name} has no ${prefix}Client.`);
  const client = new Client({ ...options, ...connection });
  return async () => client[method]?.(request);
}
