import { coreExports } from '../coreExports.ts';
import type { Exports } from '../emitIndex.ts';

/** What a package of a Tencent service passes on from client-core. */
export const sharedExports: readonly Exports[] = [
  coreExports,
  {
    module: '@cloud-contracts/client-core/tencent',
    values: ['environmentCredentials', 'hmacSha1', 'hmacSha256', 'tc3'],
    types: ['SigningScheme', 'TencentCredentialSource', 'TencentCredentials'],
  },
];
