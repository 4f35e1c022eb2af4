import type { Bundle } from './Bundle.ts';

/**
 * The regions that a call may name: those that the common parameter lists, else those that have a host. Undefined where
 * the contract lists none.
 */
export function regionsOf({ servers = [], ...bundle }: Bundle): readonly string[] | undefined {
  const schema = bundle['x-common-parameters']?.['X-TC-Region']?.schema;
  const listed = typeof schema === 'object' ? schema.enum?.map(String) : undefined;
  const regions = listed ?? servers.flatMap(({ variables }) => variables?.['region']?.enum ?? []);
  return regions.length === 0 ? undefined : regions;
}
