import type { Idempotency } from '../transport/Idempotency.ts';
import type { SensitivePath } from '../transport/secretsOf.ts';

/** What the generated code says of an operation. */
export interface TencentOperation {
  /** The documented name, sent as the action. */
  readonly name: string;
  /** Path key: `/#` and the name. */
  readonly path: string;
  /** Members that the input must have. */
  readonly required?: readonly string[] | undefined;
  /** Ways to what in the input no error may show, each the names of members from the outermost on. */
  readonly sensitive?: readonly SensitivePath[] | undefined;
  /** Why it may be repeated; absent if it may not. */
  readonly idempotency?: Idempotency | undefined;
}
