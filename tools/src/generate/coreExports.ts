import type { Exports } from './emitIndex.ts';

/** What every client's package passes on from client-core, so that its users need no second package. */
export const coreExports: Exports = {
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
};
