import type { LogEvent } from '../LogEvent.ts';
import type { RetryBudget } from './RetryBudget.ts';
import type { RetryOptions } from './RetryOptions.ts';
import type { Runtime } from './Runtime.ts';

/** What the calls of one client share. */
export interface Transport extends Runtime {
  readonly timeout: number;
  readonly retry: RetryOptions | false | undefined;
  readonly budget: RetryBudget;
  readonly log: ((event: LogEvent) => void) | undefined;
  /** The time of the service, in milliseconds since 1970. */
  readonly now: () => number;
}
