import type { CallOptions } from '../CallOptions.ts';
import type { Idempotency } from './Idempotency.ts';
import type { SensitivePath } from './secretsOf.ts';

/** A call as the transport takes it. */
export interface CallRequest extends Pick<CallOptions, 'timeout' | 'retry' | 'onAttempt' | 'validate'> {
  readonly operation: string;
  readonly required?: readonly string[] | undefined;
  readonly idempotency?: Idempotency | undefined;
  /** Ways to what in the input no error may show, such as a password. */
  readonly sensitive?: readonly SensitivePath[] | undefined;
  readonly signal?: AbortSignal | null | undefined;
  /** Those of the caller. */
  readonly headers: Headers;
  /** The members of the input. */
  readonly members: Readonly<Record<string, unknown>>;
  /** The input as JSON. */
  readonly body: string;
}
