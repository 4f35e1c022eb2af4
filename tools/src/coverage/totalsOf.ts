import type { Inventory } from '../ruleset/Inventory.ts';
import type { InventoryTotals } from './summarize.ts';

/**
 * What the documents hold of a service. Where its totals are not counted yet, its operations and their examples are: a
 * service that no suite exercises must not look complete.
 */
export function totalsOf(service: string, { totals, operations }: Inventory): InventoryTotals {
  const counted = totals[service];
  if (counted !== undefined) return counted;
  const own = operations.filter((operation) => operation.service === service);
  return { operations: own.length, examples: own.reduce((sum, { examples }) => sum + examples, 0) };
}
