import { requireObject } from '../json/requireObject.ts';
import { stringifyInput } from '../json/stringifyInput.ts';
import type { CallRequest } from './CallRequest.ts';

/** What openapi-fetch passes on: the init of fetch, and whatever else the caller put beside it. */
export interface CapturedInit extends Omit<CallRequest, 'operation' | 'members' | 'body'> {
  readonly method: string;
  readonly operation?: string | undefined;
  readonly body?: unknown;
}

/**
 * Takes the place of `Request` in openapi-fetch. It keeps the input as it is, so that the bytes to sign are known without
 * reading a stream, and the options of the call. Middleware may read it like a Request, set its headers, or return a real
 * Request instead.
 */
export class CapturedRequest implements CallRequest {
  /** Where in the input of a function the body stands, as a JSON pointer. */
  static readonly at: string = '';

  /** What a call of openapi-fetch is called that comes from no function of the client's. */
  static nameOf(url: string, method: string): string {
    return `${method} ${new URL(url).pathname}`;
  }

  /** openapi-fetch asks this of what middleware returns. A Response has no method. */
  static [Symbol.hasInstance](value: Partial<Request> | null): boolean {
    return Boolean(value?.method);
  }

  /** The request as it is, or what middleware put in its place. */
  static async from(request: CapturedRequest | Request): Promise<CapturedRequest> {
    if ('input' in request) return request;
    const { url, method, headers, signal } = request;
    return new this(url, { method, headers, signal, body: (await request.text()) || undefined });
  }

  declare readonly method: string;
  declare readonly headers: Headers;
  declare readonly signal?: AbortSignal | null | undefined;
  readonly operation: string;
  readonly url: string;
  /** The input; as a text if a body serializer of the caller's, or middleware, made one of it. */
  readonly input: Readonly<Record<string, unknown>> | string | undefined;

  constructor(url: string, { body: input, operation, ...init }: CapturedInit) {
    const { nameOf } = new.target;
    this.operation = operation ?? nameOf(url, init.method);
    if (typeof input !== 'string' && input !== undefined) requireObject(input, this.operation);
    Object.assign(this, init);
    this.url = url;
    this.input = input;
  }

  /** The members of the input. */
  get members(): Readonly<Record<string, unknown>> {
    const { input = {} } = this;
    return typeof input === 'string' ? (JSON.parse(input) as Record<string, unknown>) : input;
  }

  /** The input as JSON; empty if there is none. */
  get body(): string {
    const { input = '', operation } = this;
    const { at } = this.constructor as typeof CapturedRequest;
    return typeof input === 'string' ? input : stringifyInput(input, operation, at);
  }

  async text(): Promise<string> {
    return this.body;
  }

  async json(): Promise<unknown> {
    return JSON.parse(this.body);
  }

  clone(): CapturedRequest {
    return new (this.constructor as typeof CapturedRequest)(this.url, {
      ...this,
      body: this.input,
      headers: new Headers(this.headers),
    });
  }
}
