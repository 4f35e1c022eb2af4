import { capitalize } from './capitalize.ts';

/** What the names of a service's types begin with: `cfs` -> `Cfs`, `two-words` -> `TwoWords`. */
export function prefixOf(service: string): string {
  return service.split('-').map(capitalize).join('');
}
