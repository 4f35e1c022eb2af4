import type { Benchmark } from '../Benchmark.ts';
import { budgets } from '../budgets.ts';
import { listClients } from '../clients/listClients.ts';
import { compare } from '../measure/compare.ts';
import { interleave } from '../measure/interleave.ts';
import type { Measurement } from '../measure/Measurement.ts';
import { type CompletionCost, complete } from './complete.ts';
import { programWithCursor, mathWithCursor } from './programs.ts';

const rounds = 7;

export const completion: Benchmark = {
  name: 'completion',
  summary: 'the names behind `client.` in an editor',
  run: async () => {
    const clients = listClients();
    const programs = {
      Math: mathWithCursor,
      ...Object.fromEntries(clients.map((client) => [client.service, programWithCursor(client)])),
    };
    const costs = await interleave(
      rounds,
      Object.fromEntries(Object.entries(programs).map(([name, program]) => [name, async () => complete(program)])),
    );
    const values = (name: string, of: keyof CompletionCost): number[] => costs[name]!.map((cost) => cost[of]);
    return clients.flatMap(({ service }): Measurement[] => {
      const other = (of: keyof CompletionCost) => ({ name: 'Math.', values: values('Math', of) });
      return [
        compare({
          what: `${service}: names behind \`client.\`, time`,
          unit: 'ms',
          ours: values(service, 'milliseconds'),
          other: other('milliseconds'),
          target: budgets.completionTime,
        }),
        compare({
          what: `${service}: names behind \`client.\`, instantiations`,
          unit: 'count',
          ours: values(service, 'instantiations'),
          other: other('instantiations'),
          target: budgets.completionInstantiations,
        }),
      ];
    });
  },
};
