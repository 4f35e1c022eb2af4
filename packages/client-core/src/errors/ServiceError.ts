import { CloudContractsError } from './CloudContractsError.ts';

/** What a service said of a failure. */
export interface ServiceErrorDetails {
  readonly code: string;
  readonly message: string;
  readonly requestId: string | undefined;
  readonly status: number;
  readonly operation: string;
  readonly body: unknown;
  readonly retryable: boolean;
  readonly attempts: number;
}

/**
 * The service answered with its error envelope. `message` is the service's own. Each service has a class of its own below
 * this one.
 */
export class ServiceError<Code extends string = string> extends CloudContractsError<ServiceErrorDetails> {
  static {
    this.prototype.name = 'ServiceError';
  }

  /** Error code, as documented. */
  declare readonly code: Code;
  /** ID of the request; the vendor's support asks for it. */
  declare readonly requestId: string | undefined;
  /** HTTP status. Tencent sends its errors with 200. */
  declare readonly status: number;
  declare readonly operation: string;
  /** The answer, parsed, without credentials. */
  declare readonly body: unknown;
  /**
   * Whether the failure may pass: the catalogue says so of its code, or it came with a status from 500 on. Repeating an operation that changes something remains the
   * caller's decision.
   */
  declare readonly retryable: boolean;

  constructor(details: ServiceErrorDetails) {
    super(details.message, details);
  }
}
