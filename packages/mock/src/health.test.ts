import { createRequire } from 'node:module';
import { expect, it } from 'vitest';
import disks from '../test/fixtures/disks.json' with { type: 'json' };
import { healthPath } from './health.ts';
import { type Operation, readOperations } from './Operation.ts';
import { OperationTable } from './OperationTable.ts';

interface Inventory {
  readonly operations: readonly { readonly path: string }[];
}

const { operations } = createRequire(import.meta.url)('@cloud-contracts/specs/inventory') as Inventory;

/** The documented paths, of all services, that a GET of this path would fit. */
function fitting(path: string): readonly string[] {
  const documented = operations.map((operation) => operation.path.replace(/#.*$/, ''));
  return documented.filter((template) => {
    const operation: Operation = { ...readOperations(disks)[0]!, method: 'GET', path: template, selector: undefined };
    const table = new OperationTable([operation]);
    return table.find({ method: 'GET', path, headers: new Headers(), body: undefined }) !== undefined;
  });
}

it('has a path that no documented operation has', () => {
  expect(fitting('/v2/p-1/cloudvolumes')).not.toEqual([]);
  expect(fitting(healthPath)).toEqual([]);
});
