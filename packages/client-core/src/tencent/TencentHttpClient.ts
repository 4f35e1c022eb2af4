import type { Client } from 'openapi-fetch';
import type { TencentCaller } from './TencentClient.ts';

/** A client whose calls go through an openapi-fetch client. */
export interface TencentHttpClient<Paths extends object> extends TencentCaller {
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
