import { createRouter, type Bundle as MockBundle } from '@cloud-contracts/mock';
import { loadSecondClient, missingJava } from '@cloud-contracts/second-client';
import { afterAll, describe, expect, it } from 'vitest';
import { compareClients } from '../src/compareClients.ts';
import { loadContract } from '../src/Contract.ts';
import { CoverageRecorder } from '../src/CoverageRecorder.ts';
import { contractServices } from '../src/contractServices.ts';
import { createProbes } from '../src/createProbes.ts';
import { type GeneratorDefect, generatorDefects } from '../src/generatorDefects.ts';

const loaded = await Promise.all(
  contractServices.map(async (service) => ({ service, secondClient: await loadSecondClient(service) })),
);

it('openapi-generator has made a client of each service, unless there is no Java to run it', async () => {
  const without = loaded.filter(({ secondClient }) => secondClient === undefined).map(({ service }) => service);
  // What an earlier run reported of them no longer holds.
  await Promise.all(without.map((service) => new CoverageRecorder().write(service, 'secondGenerator')));
  const missing = without.length === 0 || process.env['CI'] ? undefined : missingJava();
  if (missing !== undefined) process.stdout.write(`\n${missing}\n`);
  expect(missing === undefined ? without : [], 'services without a second client: `npm test` makes them').toEqual([]);
});

const pairs = loaded.flatMap(({ service, secondClient }) =>
  secondClient === undefined ? [] : [{ service, secondClient }],
);

/**
 * A second opinion: what openapi-generator makes of the contract must put the same on the wire as our client, and make the
 * same of the answer.
 */
describe.each(pairs)('two clients of $service', ({ service, secondClient }) => {
  const contract = loadContract(service);
  const router = createRouter(contract.bundle as unknown as MockBundle, { verifySignature: false });
  const coverage = new CoverageRecorder();
  const count = { compared: 0, toTheByte: 0 };
  const needed = new Set<GeneratorDefect>();

  afterAll(async () => {
    process.stdout.write(
      `\ntwo clients of ${service}: ${count.compared} calls compared, ${count.toTheByte} bodies alike to the byte, ` +
        `the others but for the order of keys\n`,
    );
    await coverage.write(service, 'secondGenerator');
  });

  describe.each(contract.operations.map((operation) => [operation.id, operation] as const))('%s', (id, operation) => {
    const probes = createProbes(contract, operation).filter((probe) => 'responseDeviations' in probe);
    const factOf = (name: string): string[] => [`${id}/${name}`];
    for (const { name } of probes) coverage.know('secondGenerator', factOf(name));

    it.each(probes.map((probe) => [probe.name, probe] as const))('agree: %s', async (name, probe) => {
      const { differences, defects, hasSameOrderOfKeys } = await compareClients(contract, probe, router, secondClient);
      coverage.record('secondGenerator', factOf(name), differences.length === 0);
      count.compared += 1;
      for (const defect of defects) needed.add(defect);
      if (differences.length === 0 && hasSameOrderOfKeys) count.toTheByte += 1;
      expect(differences).toEqual([]);
    });
  });

  it('differ only in what is listed as a defect of the generator, and in all of that', () => {
    expect([...needed].toSorted(byReason)).toEqual(
      generatorDefects.filter((defect) => defect.service === service).toSorted(byReason),
    );
  });
});

function byReason(one: GeneratorDefect, other: GeneratorDefect): number {
  return one.reason.localeCompare(other.reason);
}
