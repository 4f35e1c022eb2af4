import { asList } from '../document/Json.ts';
import { operationsOf } from '../document/operationsOf.ts';
import { didYouMean } from '../didYouMean.ts';
import type { Contract, Fault, Rule } from '../Rule.ts';

export const operationInInventory: Rule = {
  name: 'operation-in-inventory',
  description: 'The operations are those of inventory.json, all of them, with its ids, methods, paths and groups.',
  remedy:
    'Take operationId, method, path and tag from specs/inventory.json; what the vendor added needs its row there first.',
  *check({ document, service, inventory }: Contract): Generator<Fault> {
    const entries = new Map(
      inventory.operations.filter((entry) => entry.service === service).map((entry) => [entry.operationId, entry]),
    );
    if (entries.size === 0) {
      yield { message: `inventory.json has no operations of the service ${service}.`, path: [] };
      return;
    }
    const missing = new Map(entries);
    for (const { id, method, pathKey, value, path } of operationsOf(document)) {
      const entry = entries.get(id);
      if (entry === undefined) {
        const hint = didYouMean(id, entries.keys()) || '.';
        yield id === ''
          ? { message: `${method.toUpperCase()} ${pathKey} has no operationId.`, path }
          : { message: `inventory.json has no operation ${id} of ${service}${hint}`, path: [...path, 'operationId'] };
        continue;
      }
      if (!missing.delete(id)) {
        yield { message: `${id} stands twice.`, path: [...path, 'operationId'] };
        continue;
      }
      if (method.toUpperCase() !== entry.method) {
        yield { message: `${id} is ${entry.method} in inventory.json, not ${method.toUpperCase()}.`, path };
      }
      if (pathKey !== entry.path) {
        yield {
          message: `${id} has the path ${entry.path} in inventory.json, not ${pathKey}.`,
          path: ['paths', pathKey],
        };
      }
      const tag = asList(value['tags'])[0];
      if (typeof tag === 'string' && tag !== entry.group) {
        yield {
          message: `${id} is of the group "${entry.group}" in inventory.json, not "${tag}".`,
          path: [...path, 'tags', 0],
        };
      }
    }
    for (const entry of missing.values()) {
      yield {
        message: `${entry.operationId} (${entry.method} ${entry.path}) of inventory.json is missing.`,
        path: ['paths'],
      };
    }
  },
};
