import type { Benchmark } from '../Benchmark.ts';
import { budgets } from '../budgets.ts';
import { compare } from '../measure/compare.ts';
import { interleave } from '../measure/interleave.ts';
import { contractsCommand } from './contractsCommand.ts';

const rounds = 5;

export const lint: Benchmark = {
  name: 'lint',
  summary: 'lint of all contracts, in a new process',
  run: async () => {
    const times = await interleave(rounds, {
      lint: async () => contractsCommand('lint'),
      start: async () => contractsCommand('--help'),
    });
    return [
      compare({
        what: 'lint of all contracts',
        unit: 's',
        ours: times.lint,
        other: { name: 'the command without work', values: times.start },
        target: budgets.lint,
      }),
    ];
  },
};
