import { CfsClient, CfsError } from '@cloud-contracts/cfs-client';
import { hmacSha1, hmacSha256, tc3 } from '@cloud-contracts/client-core/tencent';
import type { MockCredentials } from '@cloud-contracts/mock';
import type { JsonObject } from './Contract.ts';

const schemes = {
  'TC3 json': tc3(),
  'TC3 query': tc3('GET'),
  'HmacSHA256 form': hmacSha256(),
  'HmacSHA256 query': hmacSha256('GET'),
  'HmacSHA1 form': hmacSha1(),
  'HmacSHA1 query': hmacSha1('GET'),
} as const;

export type Signing = keyof typeof schemes;

/** How requests are signed, and where their parameters travel. */
export const signings = Object.keys(schemes) as readonly Signing[];

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
  const client = new known.Client({
    ...setup,
    signing: schemes[signing],
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
