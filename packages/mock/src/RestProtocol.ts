import type { Authentication } from './Authentication.ts';
import type { ErrorRow } from './Bundle.ts';
import { convertText } from './convertText.ts';
import type { Json } from './Json.ts';
import type { Operation, OperationParameter } from './Operation.ts';
import type { OperationTable } from './OperationTable.ts';
import type { ErrorReply, ErrorToTell, Progress, Protocol, ReceivedCall } from './Protocol.ts';
import { Refusal } from './Refusal.ts';
import { maxJsonDepth, parseJson } from './parseJson.ts';
import { parseParameters } from './Parameter.ts';
import { quote } from './quote.ts';
import type { SchemaReader } from './SchemaReader.ts';
import { shapeError } from './shapeError.ts';
import type { TokenAnswer, TokenIssuer } from './TokenIssuer.ts';
import type { WireRequest } from './WireRequest.ts';

export interface RestProtocolOptions {
  readonly table: OperationTable;
  readonly reader: SchemaReader;
  readonly catalogue: readonly ErrorRow[];
  readonly issuer: TokenIssuer;
  /** None where requests are taken unchecked. */
  readonly authentication: Authentication | undefined;
}

/** Services whose operations have methods and paths of their own, as those of Huawei. */
export class RestProtocol implements Protocol {
  readonly #options: RestProtocolOptions;

  constructor(options: RestProtocolOptions) {
    this.#options = options;
  }

  claims(request: WireRequest): boolean {
    const { table, issuer } = this.#options;
    if (issuer.claims(request)) return true;
    const operation = table.find({ ...request, body: parseJson(request.body) });
    // `GET /` may be an operation, and `GET /?Action=…` one of another vendor.
    return operation !== undefined && unknownQueryParameter(operation, request) === undefined;
  }

  suits({ path }: WireRequest): boolean {
    return path !== '/';
  }

  answerAside(request: WireRequest): TokenAnswer | undefined {
    const { issuer } = this.#options;
    return issuer.claims(request) ? issuer.answer(request) : undefined;
  }

  receive(request: WireRequest, progress: Progress): ReceivedCall {
    this.#options.authentication?.check(request, progress);
    const body = parseJson(request.body);
    const operation = this.#options.table.find({ ...request, body });
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
    if (body !== undefined && operation.body === undefined)
      throw new Refusal('UnknownParameter', `${operation.id} body: expected none, came one.`);
    progress.body = body;
    return { operation, body, parameters: this.#readParameters(operation, request), form: 'json' };
  }

  /** In the shape that the operation documents; a code that the catalogue does not know is the mock's own. */
  errorReply({ code, message, status = statusOf(code), operation }: ErrorToTell): ErrorReply {
    const unauthenticated =
      code === 'Unauthenticated' ? this.#options.catalogue.find((row) => row.status === 401) : undefined;
    return {
      status,
      body: shapeError(operation, unauthenticated?.code ?? code, message, status),
    };
  }

  emptyReply(): undefined {
    return undefined;
  }

  #readParameters(operation: Operation, request: WireRequest): Record<string, Json> {
    const { path, query } = request;
    const values = new Map<string, string[]>();
    for (const [name, value] of [...pathParameters(operation, path), ...parseParameters(query)])
      values.set(name, [...(values.get(name) ?? []), value]);
    const unknown = unknownQueryParameter(operation, request);
    if (unknown !== undefined)
      throw new Refusal('UnknownParameter', `${operation.id} ${quote(unknown)}: expected no parameter of this name.`);
    for (const { name, required } of operation.parameters)
      if (required && !values.has(name))
        throw new Refusal('MissingParameter', `${operation.id} ${name}: expected a value, came none.`);
    return Object.fromEntries(
      operation.parameters.flatMap((parameter) => {
        const texts = values.get(parameter.name);
        return texts === undefined ? [] : [[parameter.name, this.#convert(operation, parameter, texts)]];
      }),
    );
  }

  #convert({ id }: Operation, { name, schema }: OperationParameter, texts: readonly string[]): Json {
    const { reader } = this.#options;
    if (reader.allowsType([schema], 'array')) {
      const items = reader.items([schema]);
      return texts.map((text) => convertText(reader, items, text));
    }
    if (texts.length > 1)
      throw new Refusal('InvalidParameter', `${id} ${name}: expected one value, came ${texts.length}.`);
    return convertText(reader, [schema], texts[0] ?? '');
  }
}

function unknownQueryParameter({ parameters }: Operation, { query }: WireRequest): string | undefined {
  const known = new Set(parameters.filter((parameter) => parameter.in === 'query').map(({ name }) => name));
  return parseParameters(query).find(([name]) => !known.has(name))?.[0];
}

function pathParameters(operation: Operation, path: string): (readonly [name: string, value: string])[] {
  const segments = path.split('/');
  return operation.path.split('/').flatMap((part, index) => {
    if (!part.startsWith('{')) return [];
    try {
      return [[part.slice(1, -1), decodeURIComponent(segments[index] ?? '')] as const];
    } catch {
      throw new Refusal('InvalidParameter', `${operation.id} ${part.slice(1, -1)}: expected escapes of UTF-8.`);
    }
  });
}

function statusOf(code: string): number {
  if (code === 'RouteNotFound') return 404;
  if (code === 'Unauthenticated') return 401;
  return code === 'InternalError' ? 500 : 400;
}
