import type { Exports } from '../emitIndex.ts';

/** What a package of a Tencent service passes on from client-core, so that its users need no second package. */
export const sharedExports: readonly Exports[] = [
  {
    module: '@cloud-contracts/client-core',
    values: [
      'CloudContractsError',
      'ConfigurationError',
      'ConnectionError',
      'InputError',
      'RedirectError',
      'ServiceError',
      'TimeoutError',
      'UnexpectedResponseError',
      'WaiterError',
      'settle',
    ],
    types: [
      'AttemptEvent',
      'Call',
      'CallOptions',
      'ClientRetryOptions',
      'LogEvent',
      'LoggedFailure',
      'Paginator',
      'RetryOptions',
      'Settled',
      'WaiterOptions',
    ],
  },
  {
    module: '@cloud-contracts/client-core/tencent',
    values: ['environmentCredentials', 'hmacSha1', 'hmacSha256', 'tc3'],
    types: ['SigningScheme', 'TencentCredentialSource', 'TencentCredentials'],
  },
];
