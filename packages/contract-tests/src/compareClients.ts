import { mockCredentials, type Router } from '@cloud-contracts/mock';
import type { CallsOf } from '@cloud-contracts/second-client';
import { answerOf } from './answerOf.ts';
import type { Contract } from './Contract.ts';
import { createClient } from './createClient.ts';
import { type Difference, differencesBetween } from './differencesBetween.ts';
import { type GeneratorDefect, generatorDefects } from './generatorDefects.ts';
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

type Handler = (request: Request) => Promise<Response>;

export interface ClientComparison {
  /** Those that neither an erratum nor a defect of the generator covers, by JSON pointers into the exchange: `/requests/0/body/FileSystemId`, `/answer/Response`. */
  readonly differences: readonly Difference[];
  /** The generator's defects that covered one. */
  readonly defects: readonly GeneratorDefect[];
  /** Of the bodies. */
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
  const { wire } = contract;
  const operation = contract.operations.find(({ id }) => id === probe.operationId);
  let answered: Response | undefined;
  const record: Handler = async (request) => {
    const response = await router.handle(request);
    answered = response.clone();
    return response;
  };
  // What an erratum lets an example have beside the schema, the second client leaves out, and the mock knows it no more.
  const handle: Handler =
    probe.requestDeviations.length > 0 ? async () => answered!.clone() : (request) => router.handle(request);
  const ours = await exchange(contract, probe, { router, handle: record }, async (fetch) => {
    const credentials = { ...mockCredentials, token: 'not-a-real-token' };
    const client = createClient(contract, wire.signings[0]!, { fetch, credentials, clock: () => now });
    const output = await client.call(probe.operationId, probe.input);
    return operation?.outputPointer === '/Response' ? { Response: output } : output;
  });
  const theirs = await exchange(contract, probe, { router, handle }, async (fetch) => {
    const call = secondClient(withSuccess(fetch))[probe.operationId];
    if (call === undefined) throw new Error(`The second client has no operation ${probe.operationId}.`);
    return call(operation === undefined ? probe.input : wire.secondInput(operation, probe.input, now));
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
  const known = generatorDefects.filter(({ service }) => service === contract.service);
  const defectsOf = (difference: Difference): GeneratorDefect[] =>
    known.filter((defect) => defect.explains(difference, probe));
  return {
    differences: differences.filter((difference) => !isCovered(difference) && defectsOf(difference).length === 0),
    defects: differences.flatMap(defectsOf),
    hasSameOrderOfKeys: JSON.stringify(bodiesOf(ours)) === JSON.stringify(bodiesOf(theirs)),
  };
}

/** openapi-generator takes a redirection for a failure; the view says that the call succeeds with 200 instead. */
function withSuccess(fetch: typeof globalThis.fetch): typeof globalThis.fetch {
  return async (input, init) => {
    const response = await fetch(input, init);
    const { status, headers } = response;
    return status >= 300 && status < 400 ? new Response(response.body, { status: 200, headers }) : response;
  };
}

async function exchange(
  contract: Contract,
  probe: AcceptedProbe,
  { router, handle }: { readonly router: Router; readonly handle: Handler },
  call: (fetch: typeof globalThis.fetch) => Promise<unknown>,
): Promise<Exchange> {
  router.reset();
  const choice = answerOf(probe);
  if (choice !== undefined) router.answer(probe.operationId, choice);
  const requests: WireRequest[] = [];
  const outcome = await call(async (input, init) => {
    const request = new Request(input, init);
    requests.push(await readWireRequest(request.clone(), signingHeaders(contract)));
    return handle(request);
  }).then(
    (answer) => ({ answer }),
    (error: Error) => ({ failure: `${error.name}: ${error.message}` }),
  );
  // Through JSON, where a member that is undefined is none.
  return JSON.parse(JSON.stringify({ requests, ...outcome, problems: router.problems })) as Exchange;
}

function bodiesOf({ requests }: Exchange): unknown[] {
  return requests.map(({ body, isCompact }) => [body, isCompact]);
}

function signingHeaders({ bundle, wire }: Contract): string[] {
  const schemes = Object.values(bundle.components.securitySchemes).flatMap((scheme) =>
    scheme.in === 'header' ? [scheme.name] : [],
  );
  return [...schemes, ...wire.signingHeaders];
}
