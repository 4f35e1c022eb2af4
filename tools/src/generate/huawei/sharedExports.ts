import { coreExports } from '../coreExports.ts';
import type { Exports } from '../emitIndex.ts';

/** What a package of a Huawei service passes on from client-core. */
export const sharedExports: readonly Exports[] = [
  coreExports,
  {
    module: '@cloud-contracts/client-core/huawei',
    values: ['environmentCredentials', 'iamToken'],
    types: ['HuaweiAccessKey', 'HuaweiCredentials', 'HuaweiCredentialSource', 'HuaweiToken', 'IamTokenOptions'],
  },
];
