import type { ClientPackage, DocumentedCall } from '../clients/ClientPackage.ts';

/** Where a client sends its calls. */
export interface Connection {
  readonly endpoint: string;
  readonly fetch?: typeof globalThis.fetch;
}

type Method = (input: object) => Promise<unknown>;
type Methods = Record<string, Method>;
type ClientClass = new (options: object) => Methods & Record<string, Methods>;

/** Makes a client of ours, and returns a function that sends the call's documented request. */
export async function createCaller(
  { name, prefix, options }: Pick<ClientPackage, 'name' | 'prefix' | 'options'>,
  { group, method, request }: Pick<DocumentedCall, 'group' | 'method' | 'request'>,
  connection: Connection,
): Promise<() => Promise<unknown>> {
  const module = (await import(name)) as Record<string, ClientClass>;
  const Client = module[`${prefix}Client`];
  if (Client === undefined) throw new Error(`${name} has no ${prefix}Client.`);
  const client = new Client({ ...options, ...connection });
  const methods: Methods | undefined = group === undefined ? client : client[group];
  return async () => methods?.[method]?.(request);
}
