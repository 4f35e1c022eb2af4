import { Command } from 'commander';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { diffService } from '../diff/diffService.ts';
import { renderDiff } from '../diff/renderDiff.ts';
import type { ServiceDiff } from '../diff/ServiceDiff.ts';
import { exportTree } from '../git/exportTree.ts';
import { findBase } from '../release/findBase.ts';
import { readPackage } from '../release/readPackage.ts';
import { listServices } from '../source/listServices.ts';
import type { CommandContext } from './CommandContext.ts';
import { runInRepository } from './runInRepository.ts';
import { selectServices } from './selectServices.ts';
import { addServiceOption } from './serviceOptions.ts';
import { UsageError } from './UsageError.ts';

export interface DiffOptions {
  readonly service?: readonly string[];
  /** A git ref; without it, the last release. */
  readonly base?: string;
  readonly json?: boolean;
}

/** `contracts diff` as a command for the program. */
export function diffCommand(): Command {
  return addServiceOption(new Command('diff'))
    .description('name what changed in the specs since the last release: breaking, additive or a correction')
    .option('--base <ref>', 'a commit, branch or tag to compare with, instead of the last release')
    .option('--json', 'print one line of JSON, changes of the documentation included')
    .addHelpText(
      'after',
      '\nExit code 1: a breaking change, and no changeset of the level that it needs. See docs/adr/0007-breaking-changes.md.',
    )
    .addHelpText('after', '\nExample:\n  contracts diff --base origin/main')
    .action((options: DiffOptions, command: Command) => runInRepository(command, (context) => diff(options, context)));
}

/** Compares once and prints it. Resolves with the exit code. */
export async function diff(
  { service, base: ref, json = false }: DiffOptions,
  { root, print }: Pick<CommandContext, 'root' | 'print'>,
): Promise<number> {
  const services = selectServices(root, service);
  const { name } = readPackage(join(root, 'specs'));
  if (name === undefined) throw new UsageError('specs/package.json has no name, and releases are tagged with it.');
  const base = findBase(root, name, ref);
  if (base === undefined) {
    const nothing = `No release yet: no tag ${name}@<version> leads here, so everything is new.`;
    print(json ? JSON.stringify({ base: null, services: [] }) : `${nothing} --base <ref> compares with a commit.`);
    return 0;
  }
  return exportTree(root, base.commit, async (before) => {
    const trees = { before, after: root };
    const old = service === undefined && existsSync(join(before, 'specs')) ? listServices(before) : [];
    const results: ServiceDiff[] = [];
    for (const one of new Set([...services, ...old])) {
      // oxlint-disable-next-line no-await-in-loop -- in turn, so that each prints as it ends
      const result = await diffService(one, trees);
      results.push(result);
      if (!json) print(renderDiff(result, base.name));
    }
    if (json) print(JSON.stringify({ base, services: results }));
    return results.some(({ shortfalls }) => shortfalls.length > 0) ? 1 : 0;
  });
}
