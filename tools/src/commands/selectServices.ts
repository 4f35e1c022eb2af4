import { UsageError } from './UsageError.ts';
import { listServices } from '../source/listServices.ts';

/** The named services, or all of them. Throws a UsageError for one that there is not. */
export function selectServices(root: string, names: readonly string[] = []): string[] {
  const known = listServices(root);
  const unknown = names.find((name) => !known.includes(name));
  if (unknown !== undefined) {
    throw new UsageError(`There is no specs/${unknown}/openapi.yaml. Services: ${known.join(', ') || 'none'}.`);
  }
  return names.length === 0 ? known : [...new Set(names)];
}
