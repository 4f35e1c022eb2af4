import { ConfigurationError } from '../errors/ConfigurationError.ts';
import { parseEndpoint } from '../transport/parseEndpoint.ts';
import type { TencentClientOptions } from './TencentClientOptions.ts';
import type { TencentService } from './TencentService.ts';

/** Picks and checks the endpoint. Throws a ConfigurationError that does not show it: it may hold a password. */
export function resolveEndpoint(
  service: TencentService,
  { region, endpoint }: Pick<TencentClientOptions, 'region' | 'endpoint'>,
): URL {
  const { regions } = service;
  if (region === undefined ? service.regionRequired : !(endpoint ? region : regions.includes(region))) {
    throw new ConfigurationError(
      `${service.title}: set \`region\` to one of ${regions.join(', ')}. For another one, set \`endpoint\` too.`,
    );
  }
  const own = region && !service.nearestRegions?.includes(region);
  return parseEndpoint(endpoint ?? (own ? service.regionalEndpoint.replace('{region}', region) : service.endpoint));
}
