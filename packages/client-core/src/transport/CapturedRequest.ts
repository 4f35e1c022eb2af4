import { InputError } from '../errors/InputError.ts';
import { requireObject } from '../json/requireObject.ts';
import { stringifyInput } from '../json/stringifyInput.ts';
import type { CallRequest } from './CallRequest.ts';

/** What openapi-fetch passes on: the init of fetch, and whatever else the caller put beside it. */
export interface CapturedInit extends Omit<CallRequest, 'operation' | 'members' | 'body'> {
  readonly method: string;
}

/**
 * Takes the place of `Request` in openapi-fetch. It keeps the input as it is, so that the bytes to sign are known without
 * reading a stream, the options of the call, and the fragment of the path, which names the operation. Middleware may read
 * it like a Request, set its headers, or return a real Request instead.
 */
export class CapturedRequest implements CallRequest {
  /** openapi-fetch asks this of what middleware returns. A Response has no method. */
  static [Symbol.hasInstance](value: Partial<Request> | null): boolean {
    return Boolean(value?.method);
  }

  /** The request as it is, or what middleware put in its place. */
  static async from(request: CapturedRequest | Request): Promise<CapturedRequest> {
    if ('input' in request) return request;
    const { url, method, headers, signal } = request;
    return new CapturedRequest(url, { method, headers, signal, body: await request.text() });
  }

  declare readonly method: string;
  declare readonly headers: Headers;
  declare readonly signal?: AbortSignal | null | undefined;
  /** The operation, from the fragment of the path. */
  readonly operation: string;
  readonly url: string;
  /** The input; as a text if a body serializer of the caller's, or middleware, made one of it. */
  readonly input: Readonly<Record<string, unknown>> | string;

  constructor(url: string, { body: input = {}, ...init }: CapturedInit & { readonly body?: unknown }) {
    const operation = /#(\w+)$/.exec(url)?.[1];
    if (!operation) throw new InputError('The path must be "/#Operation".', { pointer: '' });
    if (typeof input !== 'string') requireObject(input, operation);
    Object.assign(this, init);
    this.operation = operation;
    this.url = url;
    this.input = input;
  }

  /** The members of the input. */
  get members(): Readonly<Record<string, unknown>> {
    const { input } = this;
    return typeof input === 'string' ? (JSON.parse(input) as Record<string, unknown>) : input;
  }

  /** The input as JSON. */
  get body(): string {
    const { input, operation } = this;
    return typeof input === 'string' ? input : stringifyInput(input, operation);
  }

  async text(): Promise<string> {
    return this.body;
  }

  async json(): Promise<unknown> {
    return JSON.parse(this.body);
  }

  clone(): CapturedRequest {
    return new CapturedRequest(this.url, { ...this, body: this.input, headers: new Headers(this.headers) });
  }
}
