import { ConfigurationError } from '../errors/ConfigurationError.ts';
import { parseEndpoint } from '../transport/parseEndpoint.ts';
import type { HuaweiClientOptions } from './HuaweiClientOptions.ts';
import type { HuaweiService } from './HuaweiService.ts';

/** Picks and checks the endpoint. Throws a ConfigurationError that does not show it: it may hold a password. */
export function resolveEndpoint(
  { title, regionalEndpoint = '', regions = [] }: HuaweiService,
  { region = '', endpoint }: Pick<HuaweiClientOptions, 'region' | 'endpoint'>,
): URL {
  if (endpoint !== undefined || regions.includes(region))
    return parseEndpoint(endpoint ?? regionalEndpoint.replace('{region}', region));
  const choice = regions.length > 0 ? `\`region\` to one of ${regions.join(', ')}, or ` : '';
  throw new ConfigurationError(`${title}: set ${choice}\`endpoint\` to that of your region.`);
}
