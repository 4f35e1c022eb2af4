import { UsageError } from '../commands/UsageError.ts';
import type { Inventory } from '../ruleset/Inventory.ts';
import { readInventory } from './readInventory.ts';

/** specs/inventory.json, for a command that can do nothing without it. Throws a UsageError where it cannot be read. */
export function requireInventory(root: string): Inventory {
  const read = readInventory(root);
  if ('inventory' in read) return read.inventory;
  const { file, message, remedy } = read.finding;
  throw new UsageError(`${file}: ${message} ${remedy}`);
}
