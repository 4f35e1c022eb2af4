import type { Json } from './Json.ts';

/** What to answer a valid request with. */
export type AnswerChoice =
  /** A documented response example, by its key. */
  | { readonly example: string }
  /**
   * A documented error code, of the operation or common. The message defaults to the catalogue's text or meaning; where a
   * code has several rows, the message or the status of one chooses it.
   */
  | { readonly error: string; readonly message?: string; readonly status?: number }
  /**
   * A whole body, as it goes over the wire, or undefined for none. It is not checked. The status is a documented one of
   * success: the lowest, unless given.
   */
  | { readonly response: Json | undefined; readonly status?: number }
  /**
   * Whatever else may come over HTTP: a gateway's 502, an answer that is no JSON. `Response.error()` breaks the
   * connection. A permanent choice is copied for each request.
   */
  | { readonly http: Response };

/** Chooses by the request, now or later; undefined leaves the choice to the contract. */
export type AnswerFunction = (request: AnsweredRequest) => AnswerChoice | undefined | Promise<AnswerChoice | undefined>;

/** The valid request that an answer is chosen for. Nothing in it is redacted. */
export interface AnsweredRequest {
  readonly operationId: string;
  readonly body: Json | undefined;
  readonly headers: Headers;
}

export interface AnswerOptions {
  /** Answer every request this way until `reset()` or the next permanent choice, not only the next one. */
  readonly always?: boolean;
}
