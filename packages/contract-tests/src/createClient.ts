import type { MockCredentials } from '@cloud-contracts/mock';
import type { Contract, JsonObject } from './Contract.ts';
import { contractServices } from './contractServices.ts';

/** A client whose operations are called by their documented names. */
export interface CallingClient {
  /** Resolves with undefined where the answer has no body. */
  call(operationId: string, input: JsonObject): Promise<JsonObject | undefined>;
  /** Name of the class that the service's errors have. */
  readonly errorName: string;
  /** Sends a call with a query that the client would not: signed, and past what it knows of the operation. */
  sendWith?(method: string, pathAndQuery: string): Promise<unknown>;
}

export interface ClientSetup {
  readonly fetch: typeof globalThis.fetch;
  /** Carries requests for tokens; `fetch` unless given. */
  readonly fetchToken?: typeof globalThis.fetch;
  /** The key of vendors that have only one kind. */
  readonly credentials: MockCredentials;
  /** Milliseconds since 1970; `Date.now` unless given. */
  readonly clock?: () => number;
  /** Whether calls are repeated as users get it; one attempt per call unless given. */
  readonly retry?: boolean;
}

/** What a service's package exports, as far as it is the same for all. */
export interface ClientModule {
  readonly Client: new (options: JsonObject) => JsonObject;
  /** Name of the class of the service's errors. */
  readonly errorName: string;
}

const modules = new Map(
  await Promise.all(contractServices.map(async (service) => [service, await importClient(service)] as const)),
);

/** Makes the client that users of a service get. */
export function createClient(contract: Contract, signing: string, setup: ClientSetup): CallingClient {
  const module = modules.get(contract.service);
  if (module === undefined) throw new Error(`There is no client of ${contract.service}.`);
  return contract.wire.createClient(contract, module, signing, setup);
}

async function importClient(service: string): Promise<ClientModule> {
  const exported = (await import(`@cloud-contracts/${service}-client`)) as JsonObject;
  const [name = '', Client] = Object.entries(exported).find(([key]) => /^[A-Z]\w*Client$/.test(key)) ?? [];
  return { Client: Client as ClientModule['Client'], errorName: name.replace(/Client$/, 'Error') };
}
