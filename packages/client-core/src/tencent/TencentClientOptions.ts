import type { TencentCredentials } from '@cloud-contracts/signers';
import type { ClientOptions } from '../ClientOptions.ts';
import type { SigningScheme } from './Protocol.ts';

/** A key, or a function that is asked for one before each attempt. It may cache; the client does not. */
export type TencentCredentialSource = TencentCredentials | (() => TencentCredentials | Promise<TencentCredentials>);

/** How a client is set up. */
export interface TencentClientOptions extends ClientOptions {
  /** Region of the resources. It also picks the region's endpoint. Without it, the nearest endpoint is called. */
  readonly region?: string | undefined;
  /** Another endpoint: `https://host`, or `http://` on a loopback address. Any `region` may go with it. */
  readonly endpoint?: string | undefined;
  readonly credentials: TencentCredentialSource;
  /** `tc3()`, `hmacSha256()` or `hmacSha1()`, each for POST or with `'GET'`. Default `tc3()`. */
  readonly signing?: SigningScheme | undefined;
}
