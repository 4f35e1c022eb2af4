import { setImmediate } from 'node:timers/promises';
import { afterAll, describe, expect, it } from 'vitest';
import { loadContract } from '../src/Contract.ts';
import { contractServices } from '../src/contractServices.ts';
import { createProbes } from '../src/createProbes.ts';
import { isCaught } from '../src/isCaught.ts';
import { type MutationKind, mutationsOf } from '../src/mutate.ts';

/**
 * The suite must be able to fail: each fact that it exercises is changed on the checking side, one at a time, and the
 * probes must notice. A fact that no change of is noticed is not tested.
 */
export function describeMutations(kinds: readonly MutationKind[]): void {
  const tried = new Set<MutationKind>();

  describe.each(contractServices)('a changed fact of %s', (service) => {
    const contract = loadContract(service);
    const operations = new Map(
      contract.operations.map((operation) => [operation.id, { operation, probes: createProbes(contract, operation) }]),
    );
    const facts = Map.groupBy(
      contract.operations.flatMap((operation) => mutationsOf(contract, operation)),
      ({ fact }) => fact,
    );
    const byKind = Map.groupBy(facts.values(), ([first]) => first?.kind);
    const caught = new Map<string, string>();

    afterAll(() => {
      const rows = [...caught].map(([kind, count]) => `  ${kind.padEnd(24)} ${count}`);
      process.stdout.write(`\nmutants of ${service}, caught/all\n${rows.join('\n')}\n`);
    });

    // A contract has facts of every kind, but for selectors where paths and methods tell all operations apart.
    const kindsOfFacts = kinds.filter((kind) => kind !== 'selector changed' || byKind.has(kind));
    it.each(kindsOfFacts)('is noticed: %s', { timeout: 120_000 }, async (kind) => {
      const mutants = byKind.get(kind) ?? [];
      const survivors: string[] = [];
      for (const mutations of mutants) {
        // Node lets go of a request, and of the mutant that it went to, only between two turns of its loop.
        // oxlint-disable-next-line no-await-in-loop -- for the one before
        await setImmediate();
        const outcomes: boolean[] = [];
        // A data type of several operations is noticed if one of them does.
        for (const mutation of mutations) {
          if (outcomes.includes(true)) break;
          const { operation, probes } = operations.get(mutation.operationId)!;
          // oxlint-disable-next-line no-await-in-loop -- a router answers one probe at a time
          outcomes.push(await isCaught(contract, operation, probes, mutation));
        }
        if (!outcomes.includes(true)) survivors.push(mutations.map(({ description }) => description).join(', '));
      }
      caught.set(kind, `${mutants.length - survivors.length}/${mutants.length}`);
      tried.add(kind);
      expect(mutants.length).toBeGreaterThan(0);
      expect(survivors).toEqual([]);
    });
  });

  it('was tried of every kind', () => {
    expect(kinds.filter((kind) => !tried.has(kind))).toEqual([]);
  });
}
