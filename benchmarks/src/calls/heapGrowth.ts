import { fileURLToPath } from 'node:url';
import type { Benchmark } from '../Benchmark.ts';
import { budgets } from '../budgets.ts';
import type { ClientPackage } from '../clients/ClientPackage.ts';
import { firstRead } from '../clients/firstRead.ts';
import { listClients } from '../clients/listClients.ts';
import { compare } from '../measure/compare.ts';
import type { Measurement } from '../measure/Measurement.ts';
import { runProcess } from '../measure/runProcess.ts';
import type { HeapCount, HeapRequest } from './HeapCount.ts';

const script = fileURLToPath(new URL('countHeap.ts', import.meta.url));
const maxSeconds = 300;

export const heapGrowth: Benchmark = {
  name: 'heap-growth',
  summary: `the heap after a million calls, or as many as ${maxSeconds} s allow`,
  run: async () => (await Array.fromAsync(listClients(), measureHeap)).flat(),
};

async function measureHeap(client: ClientPackage): Promise<Measurement[]> {
  const { service, name, prefix, options } = client;
  const { group, method, request, response } = firstRead(client);
  const order: HeapRequest = {
    client: { name, prefix, options },
    call: { group, method, request, response },
    // The first thousand calls compile the code.
    calls: [1000, 100_000, 1_000_000],
    maxSeconds,
  };
  const { output } = await runProcess(process.execPath, ['--expose-gc', script, JSON.stringify(order)]);
  const [first, warm, last] = JSON.parse(output) as [HeapCount, HeapCount, HeapCount];
  if (last.calls <= warm.calls)
    throw new Error(`${service}: only ${last.calls} calls in ${maxSeconds} s, which shows nothing.`);
  const [from, to] = [warm, last].map(({ calls }) => calls.toLocaleString('en'));
  return [
    compare({
      what: `${service}: heap growth a call, from call ${from} to ${to}`,
      unit: 'B',
      ours: [(last.bytes - warm.bytes) / (last.calls - warm.calls)],
      target: budgets.heapGrowth,
    }),
    ...[warm, last].map(({ calls, bytes }) =>
      compare({
        what: `${service}: heap after ${calls.toLocaleString('en')} calls`,
        unit: 'B',
        ours: [bytes],
        other: { name: `after ${first.calls.toLocaleString('en')} calls`, values: [first.bytes] },
      }),
    ),
  ];
}
