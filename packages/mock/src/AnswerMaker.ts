import type { AnswerChoice } from './AnswerChoice.ts';
import type { Bundle } from './Bundle.ts';
import { ErrorCatalogue } from './ErrorCatalogue.ts';
import type { Json } from './Json.ts';
import type { Operation, ResponseExample } from './Operation.ts';
import type { Protocol } from './Protocol.ts';
import type { AnswerRecord } from './RequestRecord.ts';

export interface Answer {
  readonly record: AnswerRecord;
  readonly body: Json | undefined;
  /** Sent in place of a body that the contract describes. */
  readonly http?: Response;
}

/** Makes answers from what a contract documents. */
export class AnswerMaker {
  readonly #catalogue: ErrorCatalogue;
  readonly #protocol: Protocol;
  #requests = 0;

  constructor(bundle: Bundle, protocol: Protocol) {
    this.#catalogue = new ErrorCatalogue(bundle);
    this.#protocol = protocol;
  }

  /** Throws where the contract does not document the choice for this operation; the message lists what it does. */
  check(operation: Operation, choice: AnswerChoice): void {
    if ('example' in choice) findExample(operation, choice.example);
    if ('error' in choice) this.#catalogue.row(operation, choice.error, choice);
    if ('response' in choice) successStatus(operation, choice.status);
  }

  chosen(operation: Operation, choice: AnswerChoice): Answer {
    if ('example' in choice) return exampleAnswer(findExample(operation, choice.example));
    if ('response' in choice)
      return {
        record: { status: successStatus(operation, choice.status), kind: 'response', name: undefined },
        body: choice.response,
      };
    if ('http' in choice)
      return {
        record: { status: choice.http.status, kind: 'http', name: undefined },
        body: undefined,
        http: choice.http.clone(),
      };
    const row = this.#catalogue.row(operation, choice.error, choice);
    const message = choice.message ?? row?.message ?? row?.meaning ?? choice.error;
    return this.#error('error', choice.error, message, row?.status, operation);
  }

  /** The response of the documented example that the request equals, else the first one that the contract holds. */
  documented(operation: Operation, exampleKey: string | undefined): Answer {
    const example =
      operation.responseExamples.find(({ key }) => key === exampleKey) ??
      operation.responseExamples.find(({ status }) => status < 400);
    if (example !== undefined) return exampleAnswer(example);
    return {
      record: { status: operation.successStatuses[0], kind: 'empty', name: undefined },
      body: this.#protocol.emptyReply(this.#requestId()),
    };
  }

  refusal(code: string, message: string, operation: Operation | undefined): Answer {
    return this.#error('refusal', code, message, undefined, operation);
  }

  /** Counts request IDs from the first again. */
  reset(): void {
    this.#requests = 0;
  }

  #error(
    kind: 'error' | 'refusal',
    code: string,
    message: string,
    status: number | undefined,
    operation: Operation | undefined,
  ): Answer {
    const reply = this.#protocol.errorReply({ code, message, requestId: this.#requestId(), status, operation });
    return { record: { status: reply.status, kind, name: code }, body: reply.body };
  }

  /** Counted, so that a test can expect it; shaped like the service's. */
  #requestId(): string {
    this.#requests += 1;
    return `00000000-0000-4000-8000-${this.#requests.toString(16).padStart(12, '0')}`;
  }
}

function exampleAnswer({ key, status, value }: ResponseExample): Answer {
  return { record: { status, kind: 'example', name: key }, body: value };
}

function successStatus({ id, successStatuses }: Operation, status: number = successStatuses[0]): number {
  if (successStatuses.includes(status)) return status;
  throw new Error(`${id} documents no success with status ${status}. It documents ${successStatuses.join(', ')}.`);
}

function findExample(operation: Operation, key: string): ResponseExample {
  const example = operation.responseExamples.find((candidate) => candidate.key === key);
  if (example !== undefined) return example;
  const keys = operation.responseExamples.map((candidate) => candidate.key);
  throw new Error(
    `${operation.id} has no documented response example "${key}". It has ${keys.length === 0 ? 'none' : keys.join(', ')}.`,
  );
}
