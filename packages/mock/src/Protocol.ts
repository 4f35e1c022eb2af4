import type { Json } from './Json.ts';
import type { Operation } from './Operation.ts';
import type { SignatureVerdict } from './RequestRecord.ts';
import type { TokenAnswer } from './TokenIssuer.ts';
import type { WireRequest } from './WireRequest.ts';

/** How the services of one vendor carry operations, credentials and errors over HTTP. */
export interface Protocol {
  /** Whether the request is meant for this bundle, as far as can be told before it is checked. */
  claims(request: WireRequest): boolean;
  /** Whether a request that no bundle claims looks like one of this vendor's. */
  suits(request: WireRequest): boolean;
  /**
   * Checks everything about a request but the content of its body, and notes what it learns on the way.
   * Throws a Refusal at the first thing that is wrong.
   */
  receive(request: WireRequest, progress: Progress): ReceivedCall;
  /** The vendor's error answer. */
  errorReply(error: ErrorToTell): ErrorReply;
  /** Answers a request for a token, which is no operation of the contract but belongs to how it is called. */
  answerAside?(request: WireRequest): TokenAnswer | undefined;
  /** The answer of an operation without any documented response. */
  emptyReply(requestId: string): Json | undefined;
}

export interface ReceivedCall {
  readonly operation: Operation;
  /** Undefined where the operation takes none. */
  readonly body: Json | undefined;
  /** Path and query parameters by name, typed as their schemas say. */
  readonly parameters: Readonly<Record<string, Json>>;
  /** `query`: the body was unfolded from parameters, which cannot say everything that JSON can. */
  readonly form: 'json' | 'query';
}

export interface ErrorToTell {
  readonly code: string;
  readonly message: string;
  readonly requestId: string;
  /** The one of the error catalogue; undefined if the code does not stand there. */
  readonly status: number | undefined;
  /** Undefined where a request was refused before its operation was known. */
  readonly operation: Operation | undefined;
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
