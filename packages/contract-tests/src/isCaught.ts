import type { Bundle, Contract, ContractOperation, JsonObject } from './Contract.ts';
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
  const bundle = JSON.parse(textOf(contract.bundle, operation)) as Bundle;
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

/** By operation: to parse a text is the quickest way to copy. */
const texts = new WeakMap<ContractOperation, string>();

function textOf(bundle: Bundle, operation: ContractOperation): string {
  const text = texts.get(operation) ?? JSON.stringify(pruned(bundle, operation));
  texts.set(operation, text);
  return text;
}

/** The bundle with one operation and what it refers to: the others cannot notice, and without them a mutant is cheap. */
function pruned(bundle: Bundle, operation: ContractOperation): Bundle {
  const { parameters = {}, responses = {}, schemas, ...others } = bundle.components;
  const all: Record<string, JsonObject> = { parameters, responses, schemas };
  const kept: typeof all = { parameters: {}, responses: {}, schemas: {} };
  const keep = (node: unknown): void => {
    for (const [, kind = '', name = ''] of JSON.stringify(node).matchAll(/"#\/components\/(\w+)\/([^"]+)"/g)) {
      if (name in kept[kind]!) continue;
      kept[kind]![name] = all[kind]![name];
      keep(kept[kind]![name]);
    }
  };
  const paths = { [operation.path]: bundle.paths[operation.path]! };
  keep(paths);
  return { ...bundle, paths, components: { ...others, ...kept } as Bundle['components'], 'x-errata': [] };
}

/** The probes that notice first what was changed; without an entry, they are tried as they come. */
const likely: Partial<Record<MutationKind, readonly Probe['kind'][]>> = {
  'request field dropped': ['maximal'],
  'response field dropped': ['maximal', 'error'],
  'parameter renamed': ['maximal'],
  'type flipped': ['maximal', 'error'],
  'requirement flipped': ['minimal', 'sparse', 'refusedRequest', 'refusedResponse'],
};

function inOrderOfPromise(probes: readonly Probe[], { kind, member, code, status }: Mutation): Probe[] {
  const kinds = likely[kind] ?? [];
  const rank = (probe: Probe): number => {
    // What must be refused is named after the member that it is without.
    if (kind === 'requirement flipped' && probe.name.includes(`/${member} `)) return -1;
    if (status !== undefined) return answeredWith(probe) === status ? 0 : 1;
    if (code !== undefined) return probe.kind === 'error' && probe.error.code === code ? 0 : 1;
    return kinds.includes(probe.kind) ? kinds.indexOf(probe.kind) : kinds.length;
  };
  return probes.toSorted((one, other) => rank(one) - rank(other));
}

function answeredWith(probe: Probe): number | undefined {
  if (probe.kind === 'error') return probe.error.status;
  return 'responseDeviations' in probe ? probe.status : undefined;
}
