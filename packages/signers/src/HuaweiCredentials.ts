import { checkCredential } from './checkCredential.ts';
import { SigningError } from './SigningError.ts';

/** An access key (AK/SK) of Huawei Cloud, permanent or (with `securityToken`) temporary. */
export interface HuaweiCredentials {
  /** AK, the ID of the key. */
  readonly accessKeyId: string;
  /** SK, the secret of the key. */
  readonly secretAccessKey: string;
  /** The token of a temporary key, sent as X-Security-Token. */
  readonly securityToken?: string | undefined;
}

/** Throws `invalid_credentials` unless the access key is there and looks whole. */
export function checkAccessKey(credentials: HuaweiCredentials): void {
  // Callers in JavaScript, and providers that found nothing.
  if (typeof credentials !== 'object' || credentials === null) {
    throw new SigningError('invalid_credentials', 'The credentials are missing.');
  }
  checkCredential('accessKeyId', credentials.accessKeyId);
  checkCredential('secretAccessKey', credentials.secretAccessKey);
  if (credentials.securityToken !== undefined) checkCredential('securityToken', credentials.securityToken);
}
