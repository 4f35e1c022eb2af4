import type { Bundle, Contract, ContractOperation } from './Contract.ts';
import { createCheckingSide } from './createCheckingSide.ts';
import type { Mutation } from './mutate.ts';
import type { Probe } from './Probe.ts';
import { type CheckingSide, runProbe } from './runProbe.ts';

/**
 * Whether the probes of an operation notice that a fact was changed on the checking side. The client, and what the probes
 * expect, stay as they were.
 */
export async function isCaught(
  contract: Contract,
  operation: ContractOperation,
  probes: readonly Probe[],
  mutation: Mutation,
): Promise<boolean> {
  const bundle = structuredClone(pruned(contract.bundle, operation));
  mutation.apply(bundle);
  let side: CheckingSide;
  try {
    side = createCheckingSide(contract.service, bundle);
  } catch {
    return true;
  }
  for (const probe of inOrderOfPromise(probes, mutation)) {
    try {
      // oxlint-disable-next-line no-await-in-loop -- the first that notices is enough
      await runProbe(contract, probe, side);
    } catch {
      return true;
    }
  }
  return false;
}

/** The bundle with one operation and what it refers to: the others cannot notice, and without them a mutant is cheap. */
function pruned(bundle: Bundle, operation: ContractOperation): Bundle {
  const paths = { [operation.path]: bundle.paths[operation.path]! };
  const schemas: Bundle['components']['schemas'] = {};
  const keep = (node: unknown): void => {
    for (const [, name = ''] of JSON.stringify(node).matchAll(/"#\/components\/schemas\/([^"]+)"/g)) {
      if (name in schemas) continue;
      schemas[name] = bundle.components.schemas[name]!;
      keep(schemas[name]);
    }
  };
  keep(paths);
  return { ...bundle, paths, components: { ...bundle.components, schemas } };
}

/** Those that are likely to notice come first. */
function inOrderOfPromise(probes: readonly Probe[], { code }: Mutation): Probe[] {
  const promise = (probe: Probe): number => (code !== undefined && 'code' in probe && probe.code === code ? 0 : 1);
  return probes.toSorted((one, other) => promise(one) - promise(other));
}
