import { mockCredentials, type Router } from '@cloud-contracts/mock';
import type { CallsOf } from '@cloud-contracts/second-client';
import type { Contract } from './Contract.ts';
import { createClient } from './createClient.ts';
import { type Difference, differencesBetween } from './differencesBetween.ts';
import type { AcceptedProbe } from './Probe.ts';
import { readWireRequest, type WireRequest } from './readWireRequest.ts';

/** What a client made of a probe. */
interface Exchange {
  readonly requests: WireRequest[];
  /** The decoded answer, in its envelope; undefined where the call failed. */
  readonly answer?: unknown;
  /** What a failed call threw. */
  readonly failure?: string;
  /** What the mock found wrong with the request. */
  readonly problems: Router['problems'];
}

export interface ClientComparison {
  /** Those that no erratum covers, by JSON pointers into the exchange: `/requests/0/body/FileSystemId`, `/answer/Response`. */
  readonly differences: readonly Difference[];
  readonly hasSameOrderOfKeys: boolean;
}

/**
 * Tries a probe with our client and with the one that openapi-generator made, each against the mock. What they put on the
 * wire must be the same, and what they make of the answer; only the signature does not count, which the second client
 * leaves to its user.
 *
 * @param router of the contract, with `verifySignature: false`
 */
export async function compareClients(
  contract: Contract,
  probe: AcceptedProbe,
  router: Router,
  secondClient: CallsOf,
): Promise<ClientComparison> {
  const now = Date.now();
  const ours = await exchange(contract, probe, router, async (fetch) => {
    const credentials = { ...mockCredentials, token: 'not-a-real-token' };
    const client = createClient(contract.service, 'TC3 json', { fetch, credentials, clock: () => now });
    return { Response: await client.call(probe.operationId, probe.input) };
  });
  const theirs = await exchange(contract, probe, router, async (fetch) => {
    const call = secondClient(fetch)[probe.operationId];
    if (call === undefined) throw new Error(`The second client has no operation ${probe.operationId}.`);
    return call({ 'X-TC-Timestamp': Math.floor(now / 1000), 'X-TC-Token': 'not-a-real-token', body: probe.input });
  });
  const deviations = [
    ...probe.requestDeviations.map((pointer) => `/requests/0/body${pointer}`),
    ...probe.responseDeviations.map((pointer) => `/answer${pointer}`),
  ];
  const differences = differencesBetween(ours, theirs);
  // To fail alike is no agreement.
  if (differences.length === 0 && ours.failure !== undefined) throw new Error(`Both clients fail: ${ours.failure}`);
  const isCovered = ({ pointer }: Difference): boolean =>
    deviations.some((deviation) => `${pointer}/`.startsWith(`${deviation}/`));
  return {
    differences: differences.filter((difference) => !isCovered(difference)),
    hasSameOrderOfKeys: JSON.stringify(ours.requests) === JSON.stringify(theirs.requests),
  };
}

async function exchange(
  contract: Contract,
  probe: AcceptedProbe,
  router: Router,
  call: (fetch: typeof globalThis.fetch) => Promise<unknown>,
): Promise<Exchange> {
  router.reset();
  if (probe.example === undefined) router.answer(probe.operationId, { response: probe.response as never });
  const requests: WireRequest[] = [];
  const outcome = await call(async (input, init) => {
    const request = new Request(input, init);
    requests.push(await readWireRequest(request.clone(), signingHeaders(contract)));
    return router.handle(request);
  }).then(
    (answer) => ({ answer }),
    (error: Error) => ({ failure: `${error.name}: ${error.message}` }),
  );
  // Through JSON, where a member that is undefined is none.
  return JSON.parse(JSON.stringify({ requests, ...outcome, problems: router.problems })) as Exchange;
}

function signingHeaders({ bundle }: Contract): string[] {
  return Object.values(bundle.components.securitySchemes).flatMap((scheme) =>
    scheme.in === 'header' ? [scheme.name] : [],
  );
}
