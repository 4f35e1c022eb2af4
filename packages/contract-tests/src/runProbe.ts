import { isDeepStrictEqual } from 'node:util';
import { ServiceError } from '@cloud-contracts/client-core';
import { type AnswerChoice, mockCredentials, type Router } from '@cloud-contracts/mock';
import { answerOf } from './answerOf.ts';
import { documentedAnswer } from './documentedAnswer.ts';
import type { Contract, JsonObject } from './Contract.ts';
import { createClient, type CallingClient } from './createClient.ts';
import type { ErrorAnswer } from './DocumentedError.ts';
import { valueAt } from './jsonPointer.ts';
import { operationOf } from './operationOf.ts';
import type { AcceptedProbe, ErrorProbe, Probe, RefusedRequestProbe, RefusedResponseProbe } from './Probe.ts';
import { readWireRequest, type WireRequest } from './readWireRequest.ts';
import type { Checker } from './Checker.ts';

/** The side that judges: expectations, a mock and a checker made from the same bundle. */
export interface CheckingSide {
  readonly contract: Contract;
  readonly router: Router;
  readonly checker: Checker;
  /** Carries a request to the router. */
  readonly fetch: typeof globalThis.fetch;
}

/**
 * Tries a probe with the real client against a checking side. Rejects with what is wrong; where it resolves, the contract
 * holds: the client put the documented request on the wire, the mock took it, and what came back arrived unchanged.
 * Gives the body that was answered, or undefined.
 */
export async function runProbe(
  contract: Contract,
  probe: Probe,
  side: CheckingSide,
  signing: string = contract.wire.signings[0]!,
): Promise<unknown> {
  switch (probe.kind) {
    case 'error':
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
  readonly request: WireRequest;
  readonly status: number;
  /** Undefined where there was none. */
  readonly body: unknown;
}

/** A client that keeps what went over the wire. */
function recordingClient(contract: Contract, side: CheckingSide, signing: string) {
  const exchanges: Exchange[] = [];
  const fetch: typeof globalThis.fetch = async (input, init) => {
    const sent = new Request(input, init);
    const request = await readWireRequest(sent.clone(), []);
    const response = await side.fetch(sent);
    const text = await response.clone().text();
    exchanges.push({ request, status: response.status, body: text === '' ? undefined : (JSON.parse(text) as unknown) });
    return response;
  };
  const setup = { fetch, fetchToken: side.fetch, credentials: mockCredentials };
  const client: CallingClient = createClient(contract, signing, setup);
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
  signing: string,
): Promise<unknown> {
  const operation = operationOf(contract, probe.operationId);
  side.router.reset();
  const choice = answerOf(probe);
  if (choice !== undefined) side.router.answer(probe.operationId, choice);
  const { client, only } = recordingClient(contract, side, signing);

  const output = await client.call(probe.operationId, probe.input);

  const { request, status, body } = only();
  expectEqual('the output', output, valueAt(probe.response, operation.outputPointer));
  expectEqual('the problems that the mock found', side.router.problems, []);
  if (probe.isRecognized)
    expectEqual('the example that the mock found', side.router.requests.at(-1)?.documentedExample, probe.example);
  expectEqual('the status', status, probe.status);
  expectRequest(side, probe, request, signing);
  // The mock takes what equals an example as it is.
  if (side.router.requests.at(-1)?.documentedExample !== undefined) {
    const deviations = probe.requestDeviations.map((pointer) => `${operation.bodyPointer}${pointer}`);
    const problems = side.checker.input(operation.id, probe.input);
    expectEqual('what is wrong with the request', uncovered(problems, deviations), []);
  }
  expectEqual(
    'what is wrong with the response',
    uncovered(side.checker.success(operation.id, status, body), probe.responseDeviations),
    [],
  );
  return body;
}

function expectRequest(side: CheckingSide, probe: AcceptedProbe, request: WireRequest, signing: string): void {
  const operation = operationOf(side.contract, probe.operationId);
  const expected = side.contract.wire.expectedRequest(side.contract, operation, probe.input, signing);
  const { method, query, headers = {}, body, scheme } = expected;
  expectEqual('the path', new URL(request.url).pathname, expected.path);
  if (method !== undefined) expectEqual('the method', request.method, method);
  if (query !== undefined) expectEqual('the query', request.query, query);
  for (const [name, value] of Object.entries(headers)) expectEqual(`the header ${name}`, request.headers[name], value);
  if (body !== undefined) expectEqual('the body on the wire', request.body, body ?? undefined);
  if (scheme !== undefined)
    expectEqual('the signature', side.router.requests.at(-1)?.signature, { scheme, verdict: 'valid' });
}

async function runError(contract: Contract, probe: ErrorProbe, side: CheckingSide, signing: string): Promise<unknown> {
  const documented = probe.error;
  side.router.reset();
  side.router.answer(probe.operationId, choiceOf(probe.error.answer));
  const { client, only } = recordingClient(contract, side, signing);

  const error = await failureOf(client.call(probe.operationId, probe.input));

  const exchange = only();
  const { code, message, status, operation, retryable, attempts } = error;
  expectEqual(
    'the error',
    { code, message, status, operation, retryable, attempts, requestId: error.requestId, name: error.name },
    {
      code: documented.code,
      message: documented.message,
      status: documented.status,
      operation: probe.operationId,
      retryable: documented.retryable,
      attempts: 1,
      requestId: contract.wire.requestIdOf(exchange.body),
      name: client.errorName,
    },
  );
  expectEqual('the raw body', error.body, exchange.body);
  expectEqual('the status', exchange.status, documented.status);
  expectEqual('the problems that the mock found', side.router.problems, []);
  const [expected, judged] = [contract, side.contract].map(
    (each) => documentedAnswer(operationOf(each, probe.operationId)[documented.among], documented.status)?.status,
  );
  expectEqual('the status that is documented', judged, expected);
  // A row of the catalogue may have a status that the operation does not document.
  const judgedStatus = expected === undefined ? undefined : documented.status;
  const problems =
    documented.among === 'successes'
      ? side.checker.success(probe.operationId, documented.status, exchange.body)
      : side.checker.failure(probe.operationId, judgedStatus, exchange.body);
  expectEqual('what is wrong with the response', uncovered(problems, documented.deviations), []);
  return exchange.body;
}

function choiceOf(answer: ErrorAnswer): AnswerChoice {
  return 'body' in answer ? { http: Response.json(answer.body, { status: answer.status }) } : answer;
}

async function runRefusedRequest(
  contract: Contract,
  probe: RefusedRequestProbe,
  side: CheckingSide,
  signing: string,
): Promise<void> {
  side.router.reset();
  const { client } = recordingClient(contract, side, signing);
  if (probe.query === undefined) await failureOf(client.call(probe.operationId, probe.input));
  else {
    const operation = operationOf(contract, probe.operationId);
    const { path } = contract.wire.expectedRequest(contract, operation, probe.input, signing);
    await client.sendWith!(operation.method, `${path}?${probe.query}`);
  }
  expectEqual('the code of the refusal', side.router.problems[0]?.code, probe.code);
}

async function runRefusedResponse(probe: RefusedResponseProbe, { checker }: CheckingSide): Promise<void> {
  const problems = checker[probe.outcome](probe.operationId, probe.status, probe.response);
  if (problems.length === 0) throw new Error('The checker found nothing wrong with it.');
}

/** The problems, `pointer: problem`, that no erratum speaks of. */
function uncovered(problems: readonly string[], deviations: readonly string[]): string[] {
  return problems.filter((problem) => !deviations.some((pointer) => problem.startsWith(`${pointer}:`)));
}

async function failureOf(call: Promise<JsonObject | undefined>): Promise<ServiceError> {
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
