import { checkCredential } from './checkCredential.ts';
import { SigningError } from './SigningError.ts';

/** A key of Tencent Cloud, permanent or (with `token`) temporary. */
export interface TencentCredentials {
  readonly secretId: string;
  readonly secretKey: string;
  /** The token of a temporary key. */
  readonly token?: string | undefined;
}

/** Throws `invalid_credentials` unless the key pair is there and looks whole. */
export function checkKeyPair(credentials: TencentCredentials): void {
  // Callers in JavaScript, and providers that found nothing.
  if (typeof credentials !== 'object' || credentials === null) {
    throw new SigningError('invalid_credentials', 'The credentials are missing.');
  }
  checkCredential('secretId', credentials.secretId);
  checkCredential('secretKey', credentials.secretKey);
}

/** Throws `invalid_credentials` unless the token can stand in a header. */
export function checkToken(token: string): void {
  checkCredential('token', token);
}
