import type { Idempotency } from '../transport/Idempotency.ts';
import type { SensitivePath } from '../transport/secretsOf.ts';

/** What the generated code says of an operation. */
export interface HuaweiOperation {
  /** The documented name. */
  readonly name: string;
  /** In capitals. */
  readonly method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE' | 'HEAD';
  /** Path key: with `{parameters}`, and a fragment where operations share the path. The fragment is never sent. */
  readonly path: string;
  /** Members of the input that travel in the query. */
  readonly query?: readonly string[] | undefined;
  /** Members that the input must have; those of the path are always asked for. */
  readonly required?: readonly string[] | undefined;
  /** Ways to what in the input no error may show. */
  readonly sensitive?: readonly SensitivePath[] | undefined;
  /** Status of success, where it is none below 300. */
  readonly status?: number | undefined;
  /** Why it may be repeated; absent if it may not. */
  readonly idempotency?: Idempotency | undefined;
}
