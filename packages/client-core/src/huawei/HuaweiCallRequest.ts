import type { CallRequest } from '../transport/CallRequest.ts';

/** A call of a Huawei service as the transport takes it. */
export interface HuaweiCallRequest extends CallRequest {
  readonly method: string;
  /** With the endpoint, the encoded path and the query; a fragment is not sent. */
  readonly url: string;
  /** Status of success beside those below 300. */
  readonly status?: number | undefined;
}
