import type { Call } from '../Call.ts';
import type { CallOptions } from '../CallOptions.ts';
import type { CloudContractsError } from '../errors/CloudContractsError.ts';
import type { Sender } from './Sender.ts';
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
export interface TencentClient extends TencentCaller {
  /** What carries its calls; `createTencentHttpClient` takes it from here. */
  readonly sender: Sender;
}
