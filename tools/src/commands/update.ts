import { Command } from 'commander';
import type { CommandContext } from './CommandContext.ts';
import { lint } from './lint.ts';
import { runInRepository } from './runInRepository.ts';
import { addServiceOptions, type ServiceOptions } from './serviceOptions.ts';

/** `contracts update` as a command for the program. */
export function updateCommand(): Command {
  return addServiceOptions(new Command('update'))
    .description('what an edit asks for: lint, bundle and generate at once')
    .addHelpText('after', '\nExample:\n  contracts update --service cfs --watch')
    .action((options: ServiceOptions, command: Command) =>
      runInRepository(command, (context) => update(options, context)),
    );
}

/** Lints, bundles and generates, each printing as it ends. Resolves with the worst exit code. */
export async function update(options: ServiceOptions, context: CommandContext): Promise<number> {
  // Lint goes first: the ruleset is imported in a thread of its own, while this one imports the rest.
  const linted = lint(options, context);
  const [{ bundle }, { generate }] = await Promise.all([import('./bundle.ts'), import('./generate.ts')]);
  return Math.max(...(await Promise.all([linted, bundle(options, context), generate(options, context)])));
}
