import type { Benchmark } from '../Benchmark.ts';
import { budgets } from '../budgets.ts';
import { compare } from '../measure/compare.ts';
import type { Measurement } from '../measure/Measurement.ts';
import { timeTasks } from '../measure/timeTasks.ts';
import type { SignatureScheme } from './SignatureScheme.ts';
import { sdkHmac } from './sdkHmac.ts';
import { tc3 } from './tc3.ts';

const schemes: readonly SignatureScheme[] = [tc3, sdkHmac];

/** Only a small body has a target against the vendor's: what both have to hash outweighs all else in a large one. */
const bodies = [
  { size: '60 B', body: bodyOf(60), isSmall: true },
  { size: '100 kB', body: bodyOf(100_000), isSmall: false },
] as const;

export const signing: Benchmark = {
  name: 'signing',
  summary: 'signatures per second, with a cached key',
  run: async () => {
    const measurements: Measurement[] = [];
    for (const scheme of schemes) {
      // oxlint-disable-next-line no-await-in-loop -- one after the other: they are timed
      for (const body of bodies) measurements.push(...(await measureSigning(scheme, body)));
    }
    return measurements;
  },
};

async function measureSigning(
  { name, vendorName, toVendor, tasksFor }: SignatureScheme,
  { size, body, isSmall }: (typeof bodies)[number],
): Promise<Measurement[]> {
  const tasks = await tasksFor(body);
  const results = new Set([tasks.ours(), tasks.floor(), tasks.vendor(), await tasks.webCrypto()]);
  if (results.size > 1) throw new Error(`${name}: the signatures differ, so they are not of the same request.`);

  const times = await timeTasks({ ...tasks }, { rounds: 30, milliseconds: 60 });
  const base = { what: `${name}, body of ${size}`, unit: '/s', ours: perSecond(times.ours) } as const;
  return [
    compare({
      ...base,
      other: { name: 'node:crypto alone', values: perSecond(times.floor) },
      target: budgets.signingToFloor,
    }),
    compare({
      ...base,
      other: { name: vendorName, values: perSecond(times.vendor) },
      target: isSmall ? toVendor : undefined,
    }),
    compare({ ...base, other: { name: 'ours on Web Crypto', values: perSecond(times.webCrypto) } }),
  ];
}

function perSecond(milliseconds: readonly number[]): number[] {
  return milliseconds.map((value) => 1000 / value);
}

function bodyOf(bytes: number): string {
  const shell = JSON.stringify({ FileSystemId: 'cfs-12345', FsName: '' });
  return shell.replace('""', `"${'x'.repeat(bytes - shell.length)}"`);
}
