/** A key pair that the mock knows. */
export interface MockCredentials {
  readonly secretId: string;
  readonly secretKey: string;
  /** Makes the key a temporary one: requests must carry this token. */
  readonly token?: string;
}

/** The key pair that every mock knows unless told otherwise. It is worth nothing anywhere else. */
export const mockCredentials: MockCredentials = { secretId: 'AKIDEXAMPLE', secretKey: 'not-a-real-secret' };
