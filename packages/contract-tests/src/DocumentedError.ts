import type { JsonObject } from './Contract.ts';

/** What the mock is asked to answer: a code of the catalogue, a documented example, or a body with a status. */
export type ErrorAnswer =
  | { readonly error: string; readonly message?: string; readonly status?: number }
  | { readonly example: string }
  | { readonly body: JsonObject; readonly status: number };

/** A documented failure of an operation, and the error that it must become. */
export interface DocumentedError {
  readonly name: string;
  readonly answer: ErrorAnswer;
  readonly code: string;
  readonly message: string;
  readonly status: number;
  readonly retryable: boolean;
  /** Among which of the operation's answers the body is documented: a failure may come with a status of success. */
  readonly among: 'successes' | 'failures';
  /** What is covered by it. */
  readonly facts: readonly { readonly kind: 'example' | 'errorCode'; readonly id: string }[];
  /** Where errata let the answer break its schema, as JSON pointers into it. */
  readonly deviations: readonly string[];
}
