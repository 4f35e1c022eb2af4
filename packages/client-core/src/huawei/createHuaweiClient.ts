import { systemRuntime } from '../transport/Runtime.ts';
import { createHuaweiClientOn } from './createHuaweiClientOn.ts';
import type { HuaweiClient } from './HuaweiClient.ts';
import type { HuaweiClientOptions } from './HuaweiClientOptions.ts';
import type { HuaweiService } from './HuaweiService.ts';

/**
 * Makes a client of a Huawei service from what the generated code says of it.
 *
 * Throws a ConfigurationError if the options cannot work: credentials missing, region unknown, endpoint missing or not usable.
 */
export function createHuaweiClient(service: HuaweiService, options: HuaweiClientOptions): HuaweiClient {
  return createHuaweiClientOn(systemRuntime, service, options);
}
