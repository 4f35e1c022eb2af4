import type { Call } from './Call.ts';
import { CloudContractsError } from './errors/CloudContractsError.ts';

/** A call's end as a value. */
export type Settled<Data, Failure> =
  | { readonly ok: true; readonly data: Data }
  | { readonly ok: false; readonly error: Failure };

/**
 * Turns a call into a value instead of an exception.
 *
 * `error` has the type of the operation's own errors. What is none of ours is still thrown: the reason of the caller's
 * `signal`, or an exception out of a hook.
 */
export async function settle<Data, Failure = CloudContractsError>(
  call: Call<Data, Failure>,
): Promise<Settled<Data, Failure>> {
  try {
    return { ok: true, data: await call };
  } catch (error) {
    if (error instanceof CloudContractsError) return { ok: false, error: error as Failure };
    throw error;
  }
}
