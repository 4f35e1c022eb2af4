/** What the `log` hook is told. No event holds a header, a body, a key, a token or a signature. */
export type LogEvent =
  | { readonly type: 'attempt-start'; readonly operation: string; readonly attempt: number }
  | {
      readonly type: 'attempt-end';
      readonly operation: string;
      readonly attempt: number;
      /** In milliseconds. */
      readonly duration: number;
      /** HTTP status, if there was an answer. */
      readonly status: number | undefined;
      readonly requestId: string | undefined;
      /** Undefined if the attempt succeeded. */
      readonly failure: LoggedFailure | undefined;
    }
  | {
      readonly type: 'retry';
      readonly operation: string;
      /** The attempt that will follow. */
      readonly attempt: number;
      /** Time until then, in milliseconds. */
      readonly delay: number;
      readonly failure: LoggedFailure;
    };

/** A failure in brief. */
export interface LoggedFailure {
  /** Name of the error's class. */
  readonly name: string;
  /** Error code of the service or the runtime, if there is one. */
  readonly code: string | undefined;
}
