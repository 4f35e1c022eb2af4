import type { Client } from 'openapi-fetch';
import type { HuaweiCaller } from './HuaweiClient.ts';

/** A client whose calls go through an openapi-fetch client. */
export interface HuaweiHttpClient<Paths extends object> extends HuaweiCaller {
  /**
   * The openapi-fetch client underneath, typed by the paths of the contract. Its calls are signed, retried and timed out as
   * well, and take `timeout`, `retry` and `onAttempt` beside the parameters. They return errors as they are.
   *
   * It does not know what an operation does: `idempotency: 'read'` beside the parameters says that a call may be repeated
   * after it may have arrived. A `fetch` beside them would replace all this, the signature included; give it to the client.
   */
  readonly http: Client<Paths>;
}
