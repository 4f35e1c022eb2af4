import { CloudContractsError } from './CloudContractsError.ts';

/** A waiter saw a state from which the awaited one cannot be reached. */
export class WaiterError<Output = unknown> extends CloudContractsError<{
  readonly state: unknown;
  readonly output: Output;
}> {
  static {
    this.prototype.name = 'WaiterError';
  }

  /** The state that ended the wait. */
  declare readonly state: unknown;
  /** The output that held it. */
  declare readonly output: Output;
}
