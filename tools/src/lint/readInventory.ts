import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Finding } from '../finding/Finding.ts';
import type { Inventory } from '../ruleset/Inventory.ts';
import { isObject } from '../ruleset/document/Json.ts';

/** specs/inventory.json, or the finding that it cannot be read. */
export function readInventory(root: string): { inventory: Inventory } | { finding: Finding } {
  const file = 'specs/inventory.json';
  try {
    const inventory: unknown = JSON.parse(readFileSync(join(root, file), 'utf8'));
    if (isInventory(inventory)) return { inventory };
    return { finding: unreadable(file, 'it has no `totals` and `operations`') };
  } catch (error) {
    return { finding: unreadable(file, error instanceof Error ? error.message : String(error)) };
  }
}

function isInventory(value: unknown): value is Inventory {
  return isObject(value) && isObject(value['totals']) && Array.isArray(value['operations']);
}

function unreadable(file: string, reason: string): Finding {
  return {
    rule: 'unreadable-file',
    message: `The inventory cannot be read: ${reason}.`,
    remedy: 'Write it as JSON: `{"totals": {…}, "operations": […]}`.',
    file,
    line: 1,
    column: 1,
    pointer: '',
  };
}
