import type { AnswerChoice, AnswerFunction, AnswerOptions } from './AnswerChoice.ts';
import type { Bundle } from './Bundle.ts';
import type { Problem } from './Refusal.ts';
import type { RequestRecord } from './RequestRecord.ts';
import type { WireRequest } from './WireRequest.ts';

/** Answers requests as one contract says. */
export interface Router {
  readonly bundle: Bundle;
  readonly operationIds: readonly string[];
  /** What was asked since the router was made or reset, in the order of the answers: the latest 1000. */
  readonly requests: readonly RequestRecord[];
  /** What these requests did wrong. */
  readonly problems: readonly Problem[];
  /**
   * Answers a request. Whatever the request is, this resolves, with the service's own error envelope where something is
   * wrong with it; only what the `onRequest` hook throws gets through.
   */
  handle(request: Request): Promise<Response>;
  /** The same for a request whose bytes have not gone through a URL parser. */
  handleWire(request: WireRequest): Promise<Response>;
  /** Whether a request looks meant for this contract, for whoever has several. */
  claims(request: WireRequest): boolean;
  /** Whether a request that none of them claims looks like one of this vendor's. */
  suits(request: WireRequest): boolean;
  /**
   * Chooses the answer of the operation's next valid request, or of all of them with `always`. Choices for the next
   * request queue up, and come before a permanent one. Refused requests use none up.
   * Throws for an operation, example or error code that the contract does not document.
   */
  answer(operationId: string, choice: AnswerChoice | AnswerFunction, options?: AnswerOptions): void;
  /** Forgets chosen answers, requests and problems, and counts request IDs from the first again. */
  reset(): void;
}
