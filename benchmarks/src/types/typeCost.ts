import type { Benchmark } from '../Benchmark.ts';
import { budgets } from '../budgets.ts';
import type { ClientPackage } from '../clients/ClientPackage.ts';
import { listClients } from '../clients/listClients.ts';
import { compare } from '../measure/compare.ts';
import { interleave } from '../measure/interleave.ts';
import type { Measurement, Target, Unit } from '../measure/Measurement.ts';
import { type TypeCost, checkProgram } from './checkProgram.ts';
import { type Compiler, compilers } from './compilers.ts';
import { emptyProgram, programOfTen, vendorProgramOfTen } from './programs.ts';

const rounds = 7;

const figures: readonly { name: string; unit: Unit; of: keyof TypeCost; target?: Target }[] = [
  { name: 'compiler memory', unit: 'B', of: 'bytes', target: budgets.typeMemory },
  { name: 'compiler time', unit: 's', of: 'seconds', target: budgets.typeTime },
  { name: 'instantiations', unit: 'count', of: 'instantiations', target: budgets.instantiations },
  { name: 'types', unit: 'count', of: 'types', target: budgets.types },
];

export const typeCost: Benchmark = {
  name: 'type-cost',
  summary: 'the compiler on a program that calls ten operations',
  run: async () => {
    const measurements: Measurement[] = [];
    for (const client of listClients()) {
      for (const compiler of Object.keys(compilers) as Compiler[]) {
        // oxlint-disable-next-line no-await-in-loop -- one after the other: they are timed
        measurements.push(...(await measureTypes(client, compiler)));
      }
    }
    return measurements;
  },
};

async function measureTypes(client: ClientPackage, compiler: Compiler): Promise<Measurement[]> {
  const { service, vendor } = client;
  const check = (program: string) => async () => checkProgram(compiler, program);
  const costs = await interleave(rounds, {
    empty: check(emptyProgram),
    ours: check(programOfTen(client)),
    vendor: check(vendor ? vendorProgramOfTen(vendor, client) : emptyProgram),
  });
  const measurements: Measurement[] = [];
  for (const { name, unit, of, target } of figures) {
    const values = (whose: keyof typeof costs): number[] => costs[whose].map((cost) => cost[of]);
    const base = { what: `${service}: ten operations, ${compiler}, ${name}`, unit, ours: values('ours') };
    measurements.push(compare({ ...base, other: { name: 'empty program', values: values('empty') }, target }));
    if (vendor) measurements.push(compare({ ...base, other: { name: vendor.name, values: values('vendor') } }));
  }
  return measurements;
}
