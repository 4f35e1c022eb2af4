import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { UsageError } from '../commands/UsageError.ts';
import { findShortfalls } from '../release/findShortfalls.ts';
import { readReleasePlan } from '../release/readReleasePlan.ts';
import type { ContractChange } from './ContractChange.ts';
import { diffContract, type Trees } from './diffContract.ts';
import type { ServiceDiff } from './ServiceDiff.ts';

/**
 * What became of a service, and whether changesets say so for the packages that carry its contract: the specs and its
 * client.
 *
 * @throws {UsageError} where a contract or a changeset cannot be read
 */
export async function diffService(service: string, trees: Trees): Promise<ServiceDiff> {
  const entry = `specs/${service}/openapi.yaml`;
  const { packages, errata } = await readReleasePlan(
    trees.after,
    ['specs', `packages/${service}-client`],
    trees.before,
  );
  const nameless = errata.find((erratum) => erratum.isPending && erratum.service === '');
  if (nameless) {
    throw new UsageError(
      `${nameless.file} names the erratum ${nameless.id} of no service. Write it as <service>/<id>.`,
    );
  }
  const isNew = !existsSync(join(trees.before, entry));
  const isGone = !existsSync(join(trees.after, entry));
  const named = errata.filter((erratum) => erratum.service === service);
  const changes = isNew ? [] : isGone ? [removal(service, entry)] : await diffContract(service, trees, named);
  return { service, isNew, changes, packages, shortfalls: findShortfalls(packages, changes) };
}

function removal(service: string, file: string): ContractChange {
  const message = `the service ${service} was removed`;
  return {
    kind: 'breaking',
    effect: 'breaking',
    message,
    side: 'old',
    operations: [],
    file,
    line: 1,
    column: 1,
    pointer: '',
  };
}
