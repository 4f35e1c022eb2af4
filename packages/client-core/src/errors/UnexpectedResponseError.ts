import { CloudContractsError } from './CloudContractsError.ts';

/** The answer is not what the contract says: not JSON, no envelope, empty, or a page of a proxy. */
export class UnexpectedResponseError extends CloudContractsError<{
  readonly status: number;
  readonly contentType: string | undefined;
  readonly snippet: string;
}> {
  static {
    this.prototype.name = 'UnexpectedResponseError';
  }

  /** HTTP status. */
  declare readonly status: number;
  declare readonly contentType: string | undefined;
  /** Start of the answer, at most 200 characters, escaped, without credentials. */
  declare readonly snippet: string;
}
