import type { Bundle, Contract, ContractOperation } from './Contract.ts';
import { createCheckingSide } from './createCheckingSide.ts';
import type { Mutation, MutationKind } from './mutate.ts';
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

/** The probes that notice first what was changed; without an entry, they are tried as they come. */
const likely: Partial<Record<MutationKind, readonly Probe['kind'][]>> = {
  'request field dropped': ['maximal'],
  'response field dropped': ['maximal', 'error'],
  'parameter renamed': ['maximal'],
  'type flipped': ['maximal', 'error'],
  'requirement flipped': ['minimal', 'refusedRequest', 'refusedResponse', 'sparse'],
};

function inOrderOfPromise(probes: readonly Probe[], { kind, code }: Mutation): Probe[] {
  const kinds = likely[kind] ?? [];
  const rank = (probe: Probe): number => {
    if (code !== undefined) return probe.kind === 'error' && probe.error.code === code ? 0 : 1;
    return kinds.includes(probe.kind) ? kinds.indexOf(probe.kind) : kinds.length;
  };
  return probes.toSorted((one, other) => rank(one) - rank(other));
}
