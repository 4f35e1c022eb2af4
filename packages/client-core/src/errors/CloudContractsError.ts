/** What every error of the clients knows. */
export interface ErrorDetails {
  /** The operation, by its documented name. */
  readonly operation?: string | undefined;
  /** How many attempts were made; 0 if nothing was tried. */
  readonly attempts?: number | undefined;
  readonly cause?: unknown;
}

/** Base of all errors of the clients. None of them holds a key, a token or a signature. */
export class CloudContractsError<Details extends object = object> extends Error {
  static {
    // On the prototype, so that stack traces carry it and `inspect` does not list it as a property.
    this.prototype.name = 'CloudContractsError';
  }

  /** The operation that failed, by its documented name. */
  declare readonly operation: string | undefined;
  /** How many attempts were made; 0 if nothing was tried. */
  declare readonly attempts: number;

  constructor(message: string, { cause, ...details }: ErrorDetails & Details) {
    super(
      details.operation ? `${details.operation}: ${message}` : message,
      cause === undefined ? undefined : { cause },
    );
    Object.assign(this, { attempts: 0 }, details);
  }
}
