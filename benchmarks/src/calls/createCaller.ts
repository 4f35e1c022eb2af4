import type { ClientPackage, DocumentedCall } from '../clients/ClientPackage.ts';

/** What our clients have in common. */
export interface CallerOptions {
  readonly endpoint: string;
  readonly fetch?: typeof globalThis.fetch;
}

type Method = (input: object) => Promise<unknown>;
type ClientClass = new (options: object) => Record<string, Method>;

/** Makes a client of ours, and returns a function that sends the call's documented request. */
export async function createCaller(
  { name, prefix }: Pick<ClientPackage, 'name' | 'prefix'>,
  { method, request }: Pick<DocumentedCall, 'method' | 'request'>,
  options: CallerOptions,
): Promise<() => Promise<unknown>> {
  const module = (await import(name)) as Record<string, ClientClass>;
  const Client = module[`${prefix}Client`];
  if (Client === undefined) throw new Error(`${name} has no ${prefix}Client.`);
  const client = new Client({
    region: 'ap-guangzhou',
    credentials: { secretId: 'AKIDEXAMPLE', secretKey: 'not-a-real-secret' },
    ...options,
  });
  return async () => client[method]?.(request);
}
