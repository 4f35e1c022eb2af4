import { createHmac } from 'node:crypto';
import type { Parameter } from './Parameter.ts';

export interface V1Input {
  readonly method: string;
  readonly host: string;
  /** All parameters, decoded. `Signature` does not count. */
  readonly parameters: readonly Parameter[];
  readonly hash: 'sha1' | 'sha256';
  readonly secretKey: string;
}

/** Computes a v1 signature in Base64 (chapter "Signature" of the Tencent documents). */
export function v1Signature({ method, host, parameters, hash, secretKey }: V1Input): string {
  const pairs = parameters
    .filter(([name]) => name !== 'Signature')
    .toSorted(([one], [other]) => (one < other ? -1 : 1))
    .map(([name, value]) => `${name}=${value}`);
  return createHmac(hash, secretKey)
    .update(`${method}${host}/?${pairs.join('&')}`)
    .digest('base64');
}
