import type { AnswerChoice, AnswerFunction, AnsweredRequest, AnswerOptions } from './AnswerChoice.ts';
import { AnswerBook } from './AnswerBook.ts';
import { Authentication } from './Authentication.ts';
import { type Answer, AnswerMaker } from './AnswerMaker.ts';
import { BodyValidator } from './BodyValidator.ts';
import type { Bundle } from './Bundle.ts';
import type { Json } from './Json.ts';
import { didYouMean } from './didYouMean.ts';
import { documentedExample } from './documentedExample.ts';
import { loadBundle } from './loadBundle.ts';
import { type MockCredentials, mockCredentials } from './MockCredentials.ts';
import { readOperations } from './Operation.ts';
import { OperationTable } from './OperationTable.ts';
import type { Progress, Protocol, ReceivedCall } from './Protocol.ts';
import { readRequest } from './readRequest.ts';
import { Redactor } from './Redactor.ts';
import { type Problem, Refusal } from './Refusal.ts';
import type { RequestRecord } from './RequestRecord.ts';
import { RestProtocol } from './RestProtocol.ts';
import type { Router } from './Router.ts';
import { SchemaReader } from './SchemaReader.ts';
import { ServerHosts } from './ServerHosts.ts';
import { sdkHmacScheme } from './sdkHmacScheme.ts';
import { signatureSchemes } from './signatureSchemes.ts';
import { TencentProtocol } from './TencentProtocol.ts';
import { TokenIssuer } from './TokenIssuer.ts';
import type { WireRequest } from './WireRequest.ts';

export interface RouterOptions {
  /** The keys that requests may be signed with; `[mockCredentials]` unless given. */
  readonly credentials?: readonly MockCredentials[];
  /** Milliseconds since 1970; `Date.now` unless given. Timestamps are judged by it, and it sets the `Date` header. */
  readonly clock?: () => number;
  /** `false` takes requests with any signature or none. */
  readonly verifySignature?: boolean;
  /** Called once for each request, after its answer is known. What it throws rejects the call to the router. */
  readonly onRequest?: (record: RequestRecord) => void;
}

/**
 * Makes a router from a service's name (`'cfs'`) or its canonical bundle.
 * Throws where signatures are to be verified and the bundle declares no scheme that can be.
 */
export function createRouter(service: string | Bundle, options: RouterOptions = {}): Router {
  return new BundleRouter(loadBundle(service), options);
}

const maxProblemsShown = 5;

/** More than a test sends, and little enough for a server that runs for weeks. */
const maxRequestsKept = 1000;

/** Statuses that HTTP gives no body. */
const bodyless: ReadonlySet<number> = new Set([204, 205, 304]);

class BundleRouter implements Router {
  readonly bundle: Bundle;
  readonly #onRequest: ((record: RequestRecord) => void) | undefined;
  readonly #clock: () => number;
  readonly #reader: SchemaReader;
  readonly #table: OperationTable;
  readonly #protocol: Protocol;
  readonly #validator: BodyValidator;
  readonly #redactor: Redactor;
  readonly #maker: AnswerMaker;
  readonly #book = new AnswerBook();
  #requests: readonly RequestRecord[] = [];

  constructor(
    bundle: Bundle,
    { credentials = [mockCredentials], clock = Date.now, verifySignature = true, onRequest }: RouterOptions,
  ) {
    this.bundle = bundle;
    this.#onRequest = onRequest;
    this.#clock = clock;
    this.#reader = new SchemaReader(bundle);
    this.#table = new OperationTable(readOperations(bundle));
    this.#protocol = this.#createProtocol(credentials, verifySignature);
    this.#validator = new BodyValidator(bundle, this.#reader);
    this.#redactor = new Redactor(bundle, this.#reader);
    this.#maker = new AnswerMaker(bundle, this.#protocol);
  }

  get operationIds(): readonly string[] {
    return this.#table.operations.map(({ id }) => id);
  }

  get requests(): readonly RequestRecord[] {
    return this.#requests;
  }

  get problems(): readonly Problem[] {
    return this.#requests.flatMap(({ problems }) => problems);
  }

  async handle(request: Request): Promise<Response> {
    return this.handleWire(await readRequest(request));
  }

  async handleWire(request: WireRequest): Promise<Response> {
    const progress: Progress = {
      operation: undefined,
      body: undefined,
      signature: { scheme: undefined, verdict: 'unchecked' },
    };
    let problems: readonly Problem[] = [];
    let example: string | undefined;
    let answer: Answer;
    try {
      const aside = this.#protocol.answerAside?.(request);
      if (aside === undefined) {
        const call = this.#protocol.receive(request, progress);
        example = this.#checkContent(call);
        answer = await this.#choose(call, example, request);
      } else {
        const { response: http, problem } = aside;
        answer = { record: { status: http.status, kind: 'token', name: undefined }, body: undefined, http };
        if (problem !== undefined) problems = [{ code: 'Unauthenticated', message: problem }];
      }
    } catch (error) {
      const refusal = error instanceof Refusal ? error : unexpected(error);
      problems = refusal.problems;
      answer = this.#maker.refusal(refusal.code, refusal.message, progress.operation);
    }
    const record = this.#record(request, progress, example, answer, problems);
    this.#requests = [...this.#requests.slice(1 - maxRequestsKept), record];
    this.#onRequest?.(record);
    return this.#respond(answer);
  }

  claims(request: WireRequest): boolean {
    return this.#protocol.claims(request);
  }

  suits(request: WireRequest): boolean {
    return this.#protocol.suits(request);
  }

  answer(operationId: string, choice: AnswerChoice | AnswerFunction, options: AnswerOptions = {}): void {
    const operation = this.#table.byId(operationId);
    if (operation === undefined)
      throw new Error(
        `${this.bundle.info.title} has no operation "${operationId}".${didYouMean(operationId, this.operationIds)}`,
      );
    if (typeof choice !== 'function') this.#maker.check(operation, choice);
    this.#book.write(operationId, choice, options);
  }

  reset(): void {
    this.#book.clear();
    this.#maker.reset();
    this.#requests = [];
  }

  #createProtocol(credentials: readonly MockCredentials[], verifySignature: boolean): Protocol {
    const declared = Object.keys(this.bundle.components?.securitySchemes ?? {});
    const schemes = signatureSchemes.filter(({ name }) => declared.includes(name));
    const { operations } = this.#table;
    const tencent = schemes.filter(({ name }) => name !== sdkHmacScheme.name);
    if (tencent.length > 0)
      return new TencentProtocol({
        bundle: this.bundle,
        hosts: new ServerHosts(this.bundle),
        reader: this.#reader,
        operations,
        schemes: verifySignature ? tencent : undefined,
        credentials,
        clock: this.#clock,
      });
    if (verifySignature && declared.length > 0 && schemes.length === 0)
      throw new Error(
        `${this.bundle.info.title} declares the security schemes ${declared.join(', ')}; the mock can check none of ` +
          'them. Pass verifySignature: false to take requests unchecked.',
      );
    const issuer = new TokenIssuer(this.#clock);
    return new RestProtocol({
      table: this.#table,
      reader: this.#reader,
      catalogue: this.bundle['x-error-catalogue']?.service ?? [],
      issuer,
      authentication:
        verifySignature && declared.length > 0
          ? new Authentication({ credentials, clock: this.#clock, issuer })
          : undefined,
    });
  }

  /** Gives the key of the documented example that the request equals. Throws a Refusal where it is not as documented. */
  #checkContent(call: ReceivedCall): string | undefined {
    const { operation, body, parameters } = call;
    const example = documentedExample(this.#reader, call);
    if (example !== undefined) return example;
    const problems = [
      ...operation.parameters
        .filter(({ name }) => name in parameters)
        .flatMap((parameter) =>
          this.#validator.compare(operation, parameter, parameters[parameter.name] as Json, parameter.name),
        ),
      ...(operation.body === undefined || body === undefined
        ? []
        : this.#validator.compare(operation, operation.body, body)),
    ];
    const [first] = problems;
    if (first === undefined) return undefined;
    const shown = problems.slice(0, maxProblemsShown).map(({ message }) => message);
    if (problems.length > shown.length) shown.push(`${problems.length - shown.length} more`);
    throw new Refusal(first.code, `${shown.join('; ')}.`, problems);
  }

  async #choose(call: ReceivedCall, example: string | undefined, { headers }: WireRequest): Promise<Answer> {
    const { operation, body } = call;
    const asked = askedByHeader(headers) ?? this.#book.take(operation.id);
    const request: AnsweredRequest = { operationId: operation.id, body, headers };
    const choice = typeof asked === 'function' ? await asked(request) : asked;
    if (choice === undefined) return this.#maker.documented(operation, example);
    try {
      return this.#maker.chosen(operation, choice);
    } catch (error) {
      throw new Refusal('InvalidParameterValue', error instanceof Error ? error.message : String(error));
    }
  }

  #record(
    request: WireRequest,
    { operation, body, signature }: Progress,
    example: string | undefined,
    answer: Answer,
    problems: readonly Problem[],
  ): RequestRecord {
    const schema = operation?.body?.schema;
    const query = request.query === '' ? '' : `?${this.#redactor.query(request.query, operation)}`;
    return {
      operationId: operation?.id,
      method: request.method,
      url: `${request.origin}${request.path}${query}`,
      headers: this.#redactor.headers(request.headers),
      body:
        body === undefined || schema === undefined
          ? undefined
          : this.#redactor.body(schema, body, example === undefined ? 'redact' : 'keep'),
      signature,
      documentedExample: example,
      answer: answer.record,
      problems,
    };
  }

  #respond({ record, body, http }: Answer): Response {
    if (http !== undefined) return http;
    const headers = new Headers({ date: new Date(this.#clock()).toUTCString() });
    if (body === undefined || bodyless.has(record.status))
      return new Response(null, { status: record.status, headers });
    headers.set('content-type', 'application/json');
    return new Response(JSON.stringify(body), { status: record.status, headers });
  }
}

function askedByHeader(headers: Headers): AnswerChoice | undefined {
  const error = headers.get('x-mock-error');
  if (error !== null) return { error };
  const example = headers.get('x-mock-example');
  return example === null ? undefined : { example };
}

/** Nothing but a fault of the mock or of an answer function ends here. */
function unexpected(error: unknown): Refusal {
  const reason = error instanceof Error ? error.message : String(error);
  return new Refusal('InternalError', `The mock failed: ${reason}`);
}
