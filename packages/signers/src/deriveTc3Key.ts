import { hmac, hmacKey } from '#hmac';
import type { HmacKey } from '#hmac';
import { chain } from './MaybePromise.ts';
import type { MaybePromise } from './MaybePromise.ts';

/** The key of one day and one service ("Signature v3", 3.). `date` is UTC, `2019-02-25`. */
export function deriveTc3Key(secretKey: string, date: string, service: string): MaybePromise<HmacKey> {
  return chain(step(`TC3${secretKey}`, date), (dateKey) =>
    chain(step(dateKey, service), (serviceKey) =>
      chain(step(serviceKey, 'tc3_request'), (signingKey) => hmacKey('SHA-256', signingKey)),
    ),
  );
}

function step(secret: string | Uint8Array, text: string): MaybePromise<Uint8Array> {
  return chain(hmacKey('SHA-256', secret), (key) => hmac(key, text));
}
