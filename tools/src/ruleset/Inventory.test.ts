import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Inventory } from './Inventory.ts';

const inventory = JSON.parse(
  readFileSync(new URL('../../../specs/inventory.json', import.meta.url), 'utf8'),
) as Inventory;

describe('specs/inventory.json', () => {
  it('has each operation of a service once, and each method and path', () => {
    const ids = inventory.operations.map(({ service, operationId }) => `${service} ${operationId}`);
    const places = inventory.operations.map(({ service, method, path }) => `${service} ${method} ${path}`);
    expect(new Set(ids).size).toBe(ids.length);
    expect(new Set(places).size).toBe(places.length);
  });

  it.each(Object.entries(inventory.totals))('has totals of %s that its rows add up to', (service, totals) => {
    const rows = inventory.operations.filter((row) => row.service === service);
    expect(totals).toMatchObject({
      operations: rows.length,
      examples: rows.reduce((sum, row) => sum + row.examples, 0),
      // Huawei's operations share a catalogue.
      ...(!('catalogueRows' in totals) && { errorCodes: rows.reduce((sum, row) => sum + (row.errorCodes ?? 0), 0) }),
    });
  });
});
