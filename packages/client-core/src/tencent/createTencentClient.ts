import { systemRuntime } from '../transport/Runtime.ts';
import { createClientOn } from './createClientOn.ts';
import type { TencentClient } from './TencentClient.ts';
import type { TencentClientOptions } from './TencentClientOptions.ts';
import type { TencentService } from './TencentService.ts';

/**
 * Makes a client of a Tencent service from what the generated code says of it.
 *
 * Throws a ConfigurationError if the options cannot work: credentials missing, region unknown, endpoint not usable.
 */
export function createTencentClient(service: TencentService, options: TencentClientOptions): TencentClient {
  return createClientOn(systemRuntime, service, options);
}
