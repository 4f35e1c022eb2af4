import type { Call } from '../Call.ts';
import type { CallOptions } from '../CallOptions.ts';
import type { CloudContractsError } from '../errors/CloudContractsError.ts';
import type { Sender } from '../transport/Sender.ts';
import type { HuaweiCallRequest } from './HuaweiCallRequest.ts';
import type { HuaweiOperation } from './HuaweiOperation.ts';

/** What the generated functions need of a client. */
export interface HuaweiCaller {
  /** Calls an operation and returns its output. The generated functions give `Data` and `Failure` their types. */
  call<Data = unknown, Failure = CloudContractsError>(
    operation: HuaweiOperation,
    input?: object | undefined,
    options?: CallOptions | undefined,
  ): Call<Data, Failure>;
}

/** A client of one service. */
export interface HuaweiClient extends HuaweiCaller {
  /** What carries its calls; `createHuaweiHttpClient` takes it from here. */
  readonly sender: Sender<HuaweiCallRequest>;
  /** The project of calls that name no other. */
  readonly projectId: string | undefined;
}
