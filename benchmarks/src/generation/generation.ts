import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Benchmark } from '../Benchmark.ts';
import { budgets } from '../budgets.ts';
import { compare } from '../measure/compare.ts';
import { interleave } from '../measure/interleave.ts';
import type { Measurement } from '../measure/Measurement.ts';
import { runProcess } from '../measure/runProcess.ts';
import { root } from '../root.ts';
import { contractsCommand } from './contractsCommand.ts';

const rounds = 5;

export const generation: Benchmark = {
  name: 'generation',
  summary: 'bundle and generate all services: from the build cache, and anew',
  run: async () => {
    const filled = mkdtempSync(join(tmpdir(), 'benchmark-'));
    try {
      await generateWith(filled);
      return await measureGeneration(filled);
    } finally {
      rmSync(filled, { recursive: true });
    }
  },
};

async function measureGeneration(filledCache: string): Promise<Measurement[]> {
  const times = await interleave(rounds, {
    hit: async () => generateWith(filledCache),
    miss: async () => {
      const empty = mkdtempSync(join(tmpdir(), 'benchmark-'));
      try {
        return await generateWith(empty);
      } finally {
        rmSync(empty, { recursive: true });
      }
    },
    commands: async () => (await contractsCommand('bundle')) + (await contractsCommand('generate')),
  });
  const base = { what: 'bundle and generate all, nothing changed', unit: 's', ours: times.hit } as const;
  return [
    compare({ ...base, other: { name: 'build cache empty', values: times.miss }, target: budgets.cachedGeneration }),
    compare({ ...base, other: { name: 'the commands by hand', values: times.commands } }),
    compare({
      what: 'bundle and generate all, build cache empty',
      unit: 's',
      ours: times.miss,
      target: budgets.generation,
    }),
  ];
}

/** Seconds. */
async function generateWith(cache: string): Promise<number> {
  const { milliseconds } = await runProcess(
    join(root, 'node_modules/.bin/turbo'),
    ['run', 'generate', '@cloud-contracts/specs#build', '--cache-dir', cache, '--output-logs=errors-only'],
    root,
  );
  return milliseconds / 1000;
}
