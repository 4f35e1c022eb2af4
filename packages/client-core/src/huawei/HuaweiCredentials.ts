import type { HuaweiCredentials as HuaweiAccessKey } from '@cloud-contracts/signers';

export type { HuaweiAccessKey };

/** A token of IAM for the project that is worked in. */
export interface HuaweiToken {
  readonly token: string;
}

/** An access key, permanent or temporary, or a token. */
export type HuaweiCredentials = HuaweiAccessKey | HuaweiToken;

/**
 * Credentials, or a function that is asked for them before each attempt. It may cache; the client does not. `rejected` is a
 * token that the service refused just now.
 */
export type HuaweiCredentialSource =
  | HuaweiCredentials
  | ((rejected?: HuaweiToken) => HuaweiCredentials | Promise<HuaweiCredentials>);

/** Whether credentials are a token. What a provider in JavaScript returns may be anything: the signer refuses the rest. */
export function isToken(credentials: HuaweiCredentials): credentials is HuaweiToken {
  const { token } = Object(credentials) as Partial<HuaweiToken>;
  return typeof token === 'string';
}
