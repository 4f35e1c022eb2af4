import { CfsClient, CfsError } from '@cloud-contracts/cfs-client';
import type { MockCredentials } from '@cloud-contracts/mock';
import type { JsonObject } from './Contract.ts';

/** How requests are signed, and where their parameters travel. */
export const signings = [
  'TC3 json',
  'TC3 query',
  'HmacSHA256 form',
  'HmacSHA256 query',
  'HmacSHA1 form',
  'HmacSHA1 query',
] as const;

export type Signing = (typeof signings)[number];

/** A client whose operations are called by their documented names. */
export interface CallingClient {
  call(operationId: string, input: JsonObject): Promise<JsonObject>;
  /** Name of the class that the service's errors have. */
  readonly errorName: string;
}

export interface ClientSetup {
  readonly fetch: typeof globalThis.fetch;
  readonly credentials: MockCredentials;
  /** Milliseconds since 1970; `Date.now` unless given. */
  readonly clock?: () => number;
}

const services = {
  cfs: { Client: CfsClient, ErrorClass: CfsError },
} as const;

/** The services that have a client, and so a suite. */
export const contractServices = Object.keys(services);

/** Makes the client that users of a service get; one attempt per call. */
export function createClient(service: string, signing: Signing, setup: ClientSetup): CallingClient {
  const known = services[service as keyof typeof services];
  if (known === undefined) throw new Error(`There is no client of ${service} yet. Add it to createClient.ts.`);
  const [algorithm, protocol] = signing.split(' ') as [string, 'json' | 'form' | 'query'];
  const client = new known.Client({
    ...setup,
    protocol,
    signing: algorithm === 'TC3' ? 'TC3-HMAC-SHA256' : (algorithm as 'HmacSHA256' | 'HmacSHA1'),
    retry: false,
  }) as unknown as Record<string, (input: JsonObject) => Promise<JsonObject>>;
  return {
    errorName: known.ErrorClass.name,
    async call(operationId, input) {
      const method = operationId.charAt(0).toLowerCase() + operationId.slice(1);
      const call = client[method];
      if (call === undefined) throw new Error(`The client has no method ${method}.`);
      return call.call(client, input);
    },
  };
}
