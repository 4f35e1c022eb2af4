import { Command } from 'commander';
import { compareFindings } from '../finding/compareFindings.ts';
import { exitCodeOf } from '../finding/exitCodeOf.ts';
import type { Finding } from '../finding/Finding.ts';
import { renderFindings } from '../finding/renderFindings.ts';
import { sortFindings } from '../finding/sortFindings.ts';
import { summarizeFindings } from '../finding/summarizeFindings.ts';
import { onSpecChange } from './onSpecChange.ts';
import { RulesetThread } from '../lint/RulesetThread.ts';
import type { CommandContext } from './CommandContext.ts';
import { runInRepository } from './runInRepository.ts';
import { selectServices } from './selectServices.ts';
import { addServiceOptions, type ServiceOptions } from './serviceOptions.ts';

/** `contracts lint` as a command for the program. */
export function lintCommand(): Command {
  return addServiceOptions(new Command('lint'))
    .description('find what is wrong in the specs: each finding with file, line and what to do')
    .addHelpText('after', '\nExample:\n  contracts lint --service cfs --watch')
    .action((options: ServiceOptions, command: Command) =>
      runInRepository(command, (context) => lint(options, context)),
    );
}

/** Lints once, or until the signal with `watch`, then printing what changed. Resolves with the last run's exit code. */
export async function lint(options: ServiceOptions, { root, print, signal }: CommandContext): Promise<number> {
  const services = selectServices(root, options.service);
  // Started before anything else is imported: it is what takes longest.
  const thread = new RulesetThread();
  const { lintService } = await import('../lint/lintService.ts');
  let before: readonly Finding[] | undefined;
  let findings: readonly Finding[] = [];

  const run = async (): Promise<void> => {
    const start = performance.now();
    const found: Finding[] = [];
    for (const service of services) {
      // oxlint-disable-next-line no-await-in-loop -- the thread runs one job at a time
      found.push(...(await lintService(root, service, { thread })));
    }
    findings = sortFindings(found);
    const summary = summarizeFindings(findings, { services, milliseconds: performance.now() - start });
    print(options.json ? JSON.stringify({ findings }) : render(findings, before, summary));
    before = findings;
  };
  try {
    await (options.watch ? onSpecChange(root, run, signal) : run());
  } finally {
    await thread.close();
  }
  return exitCodeOf(findings);
}

function render(findings: readonly Finding[], before: readonly Finding[] | undefined, summary: string): string {
  const { appeared, gone } = compareFindings(before ?? [], findings);
  const fixed = gone.map(({ file, rule, message }) => `${file}  ${rule}  gone: ${message}`);
  return [fixed.join('\n'), renderFindings(appeared), summary].filter((part) => part !== '').join('\n\n');
}
