import { CloudContractsError } from './CloudContractsError.ts';

/** The call, with all its attempts, took longer than `timeout`; or a waiter waited in vain. */
export class TimeoutError extends CloudContractsError<{
  readonly timeout: number;
  readonly states?: readonly unknown[] | undefined;
}> {
  static {
    this.prototype.name = 'TimeoutError';
  }

  /** The time that was allowed, in milliseconds. */
  declare readonly timeout: number;
  /** Waiters: the states that were seen last. */
  declare readonly states?: readonly unknown[] | undefined;
}
