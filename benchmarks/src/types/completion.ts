import type { Benchmark } from '../Benchmark.ts';
import { budgets } from '../budgets.ts';
import { listClients } from '../clients/listClients.ts';
import { compare } from '../measure/compare.ts';
import { interleave } from '../measure/interleave.ts';
import type { Measurement, Target, Unit } from '../measure/Measurement.ts';
import { type CompletionCost, complete } from './complete.ts';
import { mathWithCursor, programWithCursor } from './programs.ts';

const rounds = 7;

const figures: readonly { name: string; unit: Unit; of: keyof CompletionCost; target: Target }[] = [
  { name: 'time', unit: 'ms', of: 'milliseconds', target: budgets.completionTime },
  { name: 'instantiations', unit: 'count', of: 'instantiations', target: budgets.completionInstantiations },
];

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
    return clients.flatMap(({ service }): Measurement[] =>
      figures.map(({ name, unit, of, target }) =>
        compare({
          what: `${service}: names behind \`client.\`, ${name}`,
          unit,
          ours: values(service, of),
          other: { name: 'Math.', values: values('Math', of) },
          target,
        }),
      ),
    );
  },
};
