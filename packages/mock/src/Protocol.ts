import type { Json } from './Json.ts';
import type { Operation } from './Operation.ts';
import type { SignatureVerdict } from './RequestRecord.ts';
import type { WireRequest } from './WireRequest.ts';

/** How the services of one vendor carry operations, credentials and errors over HTTP. */
export interface Protocol {
  /** Whether the request is meant for this bundle, as far as can be told before it is checked. */
  claims(request: WireRequest): boolean;
  /**
   * Checks everything about a request but the content of its body, and notes what it learns on the way.
   * Throws a Refusal at the first thing that is wrong.
   */
  receive(request: WireRequest, progress: Progress): ReceivedCall;
  /** The vendor's error answer. `status` is the one of the error catalogue, if the code stands there. */
  errorReply(code: string, message: string, requestId: string, status?: number): ErrorReply;
  /** The answer of an operation without any documented response. */
  emptyReply(requestId: string): Json | undefined;
}

export interface ReceivedCall {
  readonly operation: Operation;
  /** Undefined where the operation takes none. */
  readonly body: Json | undefined;
  /** `query`: the body was unfolded from parameters, which cannot say everything that JSON can. */
  readonly form: 'json' | 'query';
}

export interface ErrorReply {
  readonly status: number;
  readonly body: Json;
}

/** Kept for the record while a request is checked; a refused one shows how far it came. */
export interface Progress {
  operation: Operation | undefined;
  body: Json | undefined;
  signature: SignatureVerdict;
}
