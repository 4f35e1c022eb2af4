import { join } from 'node:path';
import type { Benchmark } from '../Benchmark.ts';
import { budgets } from '../budgets.ts';
import type { ClientPackage } from '../clients/ClientPackage.ts';
import { firstRead } from '../clients/firstRead.ts';
import { listClients } from '../clients/listClients.ts';
import { withFolder } from '../clients/withFolder.ts';
import { compare } from '../measure/compare.ts';
import { interleave } from '../measure/interleave.ts';
import type { Measurement } from '../measure/Measurement.ts';
import { runProcess } from '../measure/runProcess.ts';

const rounds = 60;

/** Starts a process each time; the files are in the system's cache. */
export const coldImport: Benchmark = {
  name: 'cold-import',
  summary: 'start Node and import one operation',
  run: async () => (await Array.fromAsync(listClients(), measureImport)).flat(),
};

async function measureImport(client: ClientPackage): Promise<Measurement[]> {
  const { name, prefix, vendor } = client;
  const { method } = firstRead(client);
  const files = {
    'empty.mjs': '',
    'ours.mjs': `import { create${prefix}Client, ${method} } from '${name}';\n`,
    'vendor.cjs': vendor ? `require('${vendor.commonJs}');\n` : '',
  };
  return withFolder(files, async (folder) => {
    const start = (file: string) => async () => (await runProcess(process.execPath, [join(folder, file)])).milliseconds;
    const [empty, ours] = [start('empty.mjs'), start('ours.mjs')];
    const times = await interleave(rounds, { empty, ours, vendor: vendor ? start('vendor.cjs') : empty });
    const what = `${client.service}: process that imports one operation`;
    const overEmpty = compare({
      what,
      unit: 'ms',
      ours: times.ours,
      other: { name: 'empty script', values: times.empty },
      target: budgets.coldImport,
    });
    if (vendor === undefined) return [overEmpty];
    return [
      overEmpty,
      compare({ what, unit: 'ms', ours: times.ours, other: { name: vendor.name, values: times.vendor } }),
    ];
  });
}
