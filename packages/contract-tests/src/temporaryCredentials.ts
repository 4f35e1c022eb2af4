import type { MockCredentials } from '@cloud-contracts/mock';

/** A temporary key that the checking side knows beside the mock's own. */
export const temporaryCredentials: MockCredentials = {
  secretId: 'TEMPORARYEXAMPLE',
  secretKey: 'not-a-real-temporary-secret',
  token: 'not-a-real-security-token',
};
