import type { HmacKey } from '#hmac';
import { deriveTc3Key } from './deriveTc3Key.ts';
import { isPromise } from './MaybePromise.ts';
import type { MaybePromise } from './MaybePromise.ts';
import { checkKeyPair } from './TencentCredentials.ts';
import type { TencentCredentials } from './TencentCredentials.ts';

/** A derived key and what it is good for. */
export interface Tc3Key {
  readonly secretId: string;
  /** `2019-02-25/cvm/tc3_request` */
  readonly scope: string;
  readonly key: MaybePromise<HmacKey>;
}

const SECONDS_OF_A_DAY = 86_400;

/**
 * Checks credentials and derives the key of a service, anew when the day (UTC) or the credentials change. Only the last
 * key is kept, in a closure, where neither `util.inspect` nor `JSON.stringify` finds it.
 */
export function createTc3KeyCache(service: string): (credentials: TencentCredentials, timestamp: number) => Tc3Key {
  let last: { readonly secretKey: string; readonly day: number; readonly entry: Tc3Key } | undefined;

  return (credentials, timestamp) => {
    const day = Math.floor(timestamp / SECONDS_OF_A_DAY);
    if (
      last?.day === day &&
      last.secretKey === credentials?.secretKey &&
      last.entry.secretId === credentials.secretId
    ) {
      return last.entry;
    }
    checkKeyPair(credentials);
    const { secretId, secretKey } = credentials;
    const date = new Date(timestamp * 1000).toISOString().slice(0, 10);
    const key = deriveTc3Key(secretKey, date, service);
    const entry = { secretId, scope: `${date}/${service}/tc3_request`, key };
    last = { secretKey, day, entry };
    if (isPromise(key)) {
      key.catch(() => {
        // A failure is not to be remembered until midnight.
        if (last?.entry === entry) last = undefined;
      });
    }
    return entry;
  };
}
