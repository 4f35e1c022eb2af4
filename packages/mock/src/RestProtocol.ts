import type { OperationTable } from './OperationTable.ts';
import type { ErrorReply, Progress, Protocol, ReceivedCall } from './Protocol.ts';
import { Refusal } from './Refusal.ts';
import { maxJsonDepth, parseJson } from './parseJson.ts';
import type { WireRequest } from './WireRequest.ts';

/** Services whose operations have methods and paths of their own, with `error_code` and `error_msg` in an error. */
export class RestProtocol implements Protocol {
  readonly #table: OperationTable;

  constructor(table: OperationTable) {
    this.#table = table;
  }

  claims(request: WireRequest): boolean {
    return this.#table.find({ ...request, body: parseJson(request.body) }) !== undefined;
  }

  receive(request: WireRequest, progress: Progress): ReceivedCall {
    const body = parseJson(request.body);
    const operation = this.#table.find({ ...request, body });
    if (operation === undefined)
      throw new Refusal(
        'RouteNotFound',
        `The contract has no operation for ${request.method} with this path and body.`,
      );
    progress.operation = operation;
    if (body === undefined && request.body.byteLength > 0)
      throw new Refusal(
        'InvalidParameter',
        `${operation.id} body: expected JSON in UTF-8, at most ${maxJsonDepth} levels deep, came something else.`,
      );
    if (body === undefined && operation.body?.required === true)
      throw new Refusal('MissingParameter', `${operation.id} body: expected a value, came none.`);
    progress.body = body;
    return { operation, body, form: 'json' };
  }

  errorReply(code: string, message: string, _requestId: string, status?: number): ErrorReply {
    return { status: status ?? statusOf(code), body: { error_code: code, error_msg: message } };
  }

  emptyReply(): undefined {
    return undefined;
  }
}

function statusOf(code: string): number {
  if (code === 'RouteNotFound') return 404;
  return code === 'InternalError' ? 500 : 400;
}
