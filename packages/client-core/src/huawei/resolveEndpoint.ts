import { ConfigurationError } from '../errors/ConfigurationError.ts';
import { parseEndpoint } from '../transport/parseEndpoint.ts';
import type { HuaweiClientOptions } from './HuaweiClientOptions.ts';
import type { HuaweiService } from './HuaweiService.ts';

/** Picks and checks the endpoint. Throws a ConfigurationError that does not show it: it may hold a password. */
export function resolveEndpoint(
  { title, endpoints = {} }: HuaweiService,
  { region, endpoint = region === undefined ? undefined : endpoints[region] }: HuaweiClientOptions,
): URL {
  if (endpoint !== undefined) return parseEndpoint(endpoint);
  const regions = Object.keys(endpoints);
  throw new ConfigurationError(
    regions.length > 0
      ? `${title}: set \`region\` to one of ${regions.join(', ')}. For another one, set \`endpoint\`.`
      : `${title}: set \`endpoint\` to the service's endpoint in your region.`,
  );
}
