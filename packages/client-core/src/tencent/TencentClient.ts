import type { Client } from 'openapi-fetch';
import type { Call } from '../Call.ts';
import type { CallOptions } from '../CallOptions.ts';
import type { CloudContractsError } from '../errors/CloudContractsError.ts';
import type { TencentOperation } from './TencentOperation.ts';

/** What the generated functions need of a client. */
export interface TencentCaller {
  /**
   * Calls an operation and returns its output, without the envelope. The generated functions give `Data` and `Failure`
   * their types.
   */
  call<Data = unknown, Failure = CloudContractsError>(
    operation: TencentOperation,
    input?: object | undefined,
    options?: CallOptions | undefined,
  ): Call<Data, Failure>;
}

/** A client of one service. */
export interface TencentClient<Paths extends object> extends TencentCaller {
  /**
   * The openapi-fetch client underneath, typed by the paths of the contract. Its calls are signed, retried and timed out
   * as well, and take `timeout`, `retry` and `onAttempt` beside the body. They return envelopes as they are, also those of
   * errors, and answers that are none.
   *
   * It does not know what an operation does: `idempotency: 'read'` beside the body says that a call may be repeated after
   * it may have arrived. A `fetch` beside the body would replace all this, the signature included; give it to the client.
   */
  readonly http: Client<Paths>;
}
