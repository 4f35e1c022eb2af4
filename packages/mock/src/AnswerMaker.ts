import type { AnswerChoice } from './AnswerChoice.ts';
import type { Bundle, ErrorRow } from './Bundle.ts';
import type { Json } from './Json.ts';
import type { Operation, ResponseExample } from './Operation.ts';
import type { Protocol } from './Protocol.ts';
import type { AnswerRecord } from './RequestRecord.ts';

export interface Answer {
  readonly record: AnswerRecord;
  readonly body: Json | undefined;
}

/** Makes answers from what a contract documents. */
export class AnswerMaker {
  readonly #title: string;
  readonly #common: readonly ErrorRow[];
  readonly #service: readonly ErrorRow[];
  readonly #protocol: Protocol;
  #requests = 0;

  constructor(bundle: Bundle, protocol: Protocol) {
    this.#title = bundle.info.title;
    this.#common = bundle['x-error-catalogue']?.common ?? [];
    this.#service = bundle['x-error-catalogue']?.service ?? [];
    this.#protocol = protocol;
  }

  /** Throws where the contract does not document the choice for this operation; the message lists what it does. */
  check(operation: Operation, choice: AnswerChoice): void {
    if ('example' in choice) findExample(operation, choice.example);
    if ('error' in choice) this.#errorRow(operation, choice.error);
  }

  chosen(operation: Operation, choice: AnswerChoice): Answer {
    if ('example' in choice) return exampleAnswer(findExample(operation, choice.example));
    if ('response' in choice)
      return {
        record: { status: operation.successStatus, kind: 'response', name: undefined },
        body: choice.response,
      };
    const row = this.#errorRow(operation, choice.error);
    return this.#error('error', choice.error, choice.message ?? row?.meaning ?? choice.error, row?.status);
  }

  /** The response of the documented example that the request equals, else the first one that the contract holds. */
  documented(operation: Operation, exampleKey: string | undefined): Answer {
    const example =
      operation.responseExamples.find(({ key }) => key === exampleKey) ??
      operation.responseExamples.find(({ status }) => status < 400);
    if (example !== undefined) return exampleAnswer(example);
    return {
      record: { status: operation.successStatus, kind: 'empty', name: undefined },
      body: this.#protocol.emptyReply(this.#requestId()),
    };
  }

  refusal(code: string, message: string): Answer {
    return this.#error('refusal', code, message, undefined);
  }

  #error(kind: 'error' | 'refusal', code: string, message: string, status: number | undefined): Answer {
    const reply = this.#protocol.errorReply(code, message, this.#requestId(), status);
    return { record: { status: reply.status, kind, name: code }, body: reply.body };
  }

  #errorRow(operation: Operation, code: string): ErrorRow | undefined {
    const common = this.#common.find((row) => row.code === code);
    const own = this.#service.find((row) => row.code === code);
    const isDocumented =
      common !== undefined ||
      (operation.errorCodes === undefined ? own !== undefined : operation.errorCodes.includes(code));
    if (isDocumented) return own ?? common;
    const codes = operation.errorCodes ?? this.#service.map((row) => row.code);
    throw new Error(
      `${this.#title} documents no error "${code}" for ${operation.id}. It documents ${listed(codes)} and ${this.#common.length} common codes.`,
    );
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

function findExample(operation: Operation, key: string): ResponseExample {
  const example = operation.responseExamples.find((candidate) => candidate.key === key);
  if (example !== undefined) return example;
  const keys = operation.responseExamples.map((candidate) => candidate.key);
  throw new Error(`${operation.id} has no documented response example "${key}". It has ${listed(keys)}.`);
}

function listed(names: readonly string[]): string {
  return names.length === 0 ? 'none' : names.join(', ');
}
