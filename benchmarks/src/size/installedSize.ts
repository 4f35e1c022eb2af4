import type { Benchmark } from '../Benchmark.ts';
import { installedBudget } from '../budgets.ts';
import { listClients } from '../clients/listClients.ts';
import { compare } from '../measure/compare.ts';
import { installedSizeOf } from './installedSizeOf.ts';

export const installedSize: Benchmark = {
  name: 'installed-size',
  summary: 'files of a client and its dependencies, as published',
  run: async () =>
    Array.fromAsync(listClients(), async (client) => {
      const { service, name, vendor } = client;
      return compare({
        what: `${service}: installed, with dependencies`,
        unit: 'B',
        ours: [await installedSizeOf(name)],
        other: vendor && { name: vendor.name, values: [await installedSizeOf(vendor.name)] },
        target: installedBudget(client),
      });
    }),
};
