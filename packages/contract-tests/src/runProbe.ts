import { isDeepStrictEqual } from 'node:util';
import { ServiceError } from '@cloud-contracts/client-core';
import { mockCredentials, type Router } from '@cloud-contracts/mock';
import type { Contract, JsonObject } from './Contract.ts';
import { createClient, type CallingClient, type Signing } from './createClient.ts';
import type { AcceptedProbe, ErrorProbe, Probe, RefusedRequestProbe, RefusedResponseProbe } from './Probe.ts';
import type { ResponseChecker } from './ResponseChecker.ts';

/** The side that judges: a mock and a checker made from the same bundle. */
export interface CheckingSide {
  readonly router: Router;
  readonly checker: ResponseChecker;
  /** Carries a request to the router. */
  readonly fetch: typeof globalThis.fetch;
}

/**
 * Tries a probe with the real client against a checking side. Rejects with what is wrong; where it resolves, the contract
 * holds: the client put the documented request on the wire, the mock took it, and what came back arrived unchanged.
 */
export async function runProbe(
  contract: Contract,
  probe: Probe,
  side: CheckingSide,
  signing: Signing = 'TC3 json',
): Promise<void> {
  switch (probe.kind) {
    case 'errorCode':
      return runError(contract, probe, side, signing);
    case 'refusedRequest':
      return runRefusedRequest(contract, probe, side, signing);
    case 'refusedResponse':
      return runRefusedResponse(probe, side);
    default:
      return runAccepted(contract, probe, side, signing);
  }
}

interface Exchange {
  readonly request: Request;
  readonly requestText: string;
  readonly response: Response;
  readonly body: unknown;
}

/** A client that keeps what went over the wire. */
function recordingClient(contract: Contract, side: CheckingSide, signing: Signing) {
  const exchanges: Exchange[] = [];
  const fetch: typeof globalThis.fetch = async (input, init) => {
    const request = new Request(input, init);
    const requestText = await request.clone().text();
    const response = await side.fetch(request);
    exchanges.push({ request, requestText, response, body: await response.clone().json() });
    return response;
  };
  const client: CallingClient = createClient(contract.service, signing, { fetch, credentials: mockCredentials });
  const only = (): Exchange => {
    expectEqual('the number of requests', exchanges.length, 1);
    return exchanges[0] as Exchange;
  };
  return { client, only };
}

async function runAccepted(
  contract: Contract,
  probe: AcceptedProbe,
  side: CheckingSide,
  signing: Signing,
): Promise<void> {
  const operation = contract.operations.find(({ id }) => id === probe.operationId)!;
  side.router.reset();
  if (probe.example === undefined) side.router.answer(probe.operationId, { response: probe.response as never });
  const { client, only } = recordingClient(contract, side, signing);

  const output = await client.call(probe.operationId, probe.input);

  const { request, requestText, response, body } = only();
  expectEqual('the output', output, probe.response['Response']);
  expectEqual('the problems that the mock found', side.router.problems, []);
  expectEqual('the status', response.status, operation.status);
  if (signing === 'TC3 json') {
    expectEqual('the body on the wire', JSON.parse(requestText), probe.input);
    expectEqual('the method', request.method, operation.method);
    expectEqual('the content type', request.headers.get('content-type'), 'application/json');
    expectEqual('the version', request.headers.get('x-tc-version'), contract.bundle.info.version);
    expectEqual('the action', request.headers.get('x-tc-action'), probe.operationId);
  }
  expectEqual('the path', new URL(request.url).pathname, operation.path.replace(/#.*/, ''));
  const problems = side.checker
    .success(probe.operationId, body)
    .filter((problem) => !probe.responseDeviations.some((pointer) => problem.startsWith(`${pointer}:`)));
  expectEqual('what is wrong with the response', problems, []);
}

async function runError(contract: Contract, probe: ErrorProbe, side: CheckingSide, signing: Signing): Promise<void> {
  side.router.reset();
  side.router.answer(probe.operationId, { error: probe.code, message: `${probe.code} as documented` });
  const { client, only } = recordingClient(contract, side, signing);

  const error = await failureOf(client.call(probe.operationId, probe.input));

  const { response, body } = only();
  const requestId = (body as { Response: { RequestId: string } }).Response.RequestId;
  const { code, message, status, operation, retryable, attempts } = error;
  expectEqual(
    'the error',
    { code, message, status, operation, retryable, attempts, requestId: error.requestId, name: error.name },
    {
      code: probe.code,
      message: `${probe.code} as documented`,
      status: probe.status,
      operation: probe.operationId,
      retryable: probe.retryable,
      attempts: 1,
      requestId,
      name: client.errorName,
    },
  );
  expectEqual('the raw body', error.body, body);
  expectEqual('the status', response.status, probe.status);
  expectEqual('the problems that the mock found', side.router.problems, []);
  expectEqual('what is wrong with the response', side.checker.failure(body), []);
}

async function runRefusedRequest(
  contract: Contract,
  probe: RefusedRequestProbe,
  side: CheckingSide,
  signing: Signing,
): Promise<void> {
  side.router.reset();
  const { client } = recordingClient(contract, side, signing);
  const error = await failureOf(client.call(probe.operationId, probe.input));
  expectEqual('the code of the refusal', error.code, probe.code);
}

async function runRefusedResponse(probe: RefusedResponseProbe, { checker }: CheckingSide): Promise<void> {
  const problems =
    probe.envelope === 'success' ? checker.success(probe.operationId, probe.response) : checker.failure(probe.response);
  if (problems.length === 0) throw new Error('The checker found nothing wrong with it.');
}

async function failureOf(call: Promise<JsonObject>): Promise<ServiceError> {
  try {
    await call;
  } catch (error) {
    if (error instanceof ServiceError) return error;
    throw error;
  }
  throw new Error('The call succeeded.');
}

function expectEqual(what: string, actual: unknown, expected: unknown): void {
  if (isDeepStrictEqual(actual, expected)) return;
  throw new Error(`Expected ${what} to be ${JSON.stringify(expected)}, got ${JSON.stringify(actual)}.`);
}
