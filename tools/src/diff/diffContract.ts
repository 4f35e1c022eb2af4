import { type Bundle, bundleService } from '../bundle/bundleService.ts';
import { UsageError } from '../commands/UsageError.ts';
import { compareLocations } from '../finding/compareLocations.ts';
import type { JsonObject } from '../ruleset/document/Json.ts';
import type { NamedErratum } from '../release/namedErrata.ts';
import { toPointer } from '../ruleset/document/JsonPath.ts';
import { loadService } from '../source/loadService.ts';
import { locate } from '../source/locate.ts';
import type { Change } from './Change.ts';
import { compareContracts } from './compareContracts.ts';
import type { ContractChange } from './ContractChange.ts';
import { correctionsOf } from './correctionsOf.ts';
import { operationsTouched } from './operationsTouched.ts';

/** A service's contract in one tree. */
type Contract = Pick<Bundle, 'source'> & { readonly canonical: JsonObject };

/** The repository's files as they were and as they are: absolute paths. */
export interface Trees {
  readonly before: string;
  readonly after: string;
}

/**
 * What became of a service's contract, by file, from top to bottom.
 *
 * @param named the errata of the service that changesets name
 * @throws {UsageError} where a contract cannot be read, or a changeset names an erratum that there is not
 */
export async function diffContract(
  service: string,
  trees: Trees,
  named: readonly NamedErratum[],
): Promise<ContractChange[]> {
  const old = await readContract(trees.before, service, 'in the old tree');
  const now = await readContract(trees.after, service, 'here; contracts lint lists all that is wrong');
  const sides = {
    old: { contract: old, operationsAt: operationsTouched(old.canonical) },
    new: { contract: now, operationsAt: operationsTouched(now.canonical) },
  };
  const erratumOf = correctionsOf(named, old.canonical, now.canonical);
  const place = ({ effect, message, side, path }: Change): ContractChange => {
    const { contract, operationsAt } = sides[side];
    const operations = operationsAt(path);
    const change = { kind: effect, effect, message, side, operations, ...locate(contract, toPointer(path)) };
    const erratum = effect === 'documentation' ? undefined : erratumOf(operations);
    return erratum === undefined ? change : { ...change, kind: 'correction', erratum: `${service}/${erratum}` };
  };
  return compareContracts(old.canonical, now.canonical).map(place).toSorted(compareLocations);
}

async function readContract(root: string, service: string, where: string): Promise<Contract> {
  const { source, canonical, complete, findings } = await bundleService(loadService(root, service));
  if (canonical && complete) return { source, canonical };
  const [{ file, line, message }] = findings as [(typeof findings)[0]];
  throw new UsageError(`The contract of ${service} cannot be read ${where}: ${file}:${line} ${message}`);
}
