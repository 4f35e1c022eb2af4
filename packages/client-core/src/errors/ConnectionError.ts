import { CloudContractsError } from './CloudContractsError.ts';

/** No connection, or one that broke before the answer was whole. */
export class ConnectionError extends CloudContractsError<{
  readonly code: string | undefined;
  readonly sent: boolean;
}> {
  static {
    this.prototype.name = 'ConnectionError';
  }

  /** Code of the runtime, such as `ECONNREFUSED`, if it gave one. */
  declare readonly code: string | undefined;
  /** Whether the request may have reached the service. If so, it may have been carried out. */
  declare readonly sent: boolean;
}
