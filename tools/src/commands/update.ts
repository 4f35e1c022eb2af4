import { Command } from 'commander';
import type { CommandContext } from './CommandContext.ts';
import { hasClient } from './hasClient.ts';
import { lint } from './lint.ts';
import { runInRepository } from './runInRepository.ts';
import { selectServices } from './selectServices.ts';
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

/**
 * Lints, bundles and generates, each printing as it ends; what two of them find is printed once. A service that has no
 * client yet is linted and bundled. Resolves with the worst exit code.
 */
export async function update(options: ServiceOptions, context: CommandContext): Promise<number> {
  const services = selectServices(context.root, options.service);
  const withClient = services.filter((service) => hasClient(context.root, service));
  const beside = { ...context, besideLint: true };
  // Lint goes first: the ruleset is imported in a thread of its own, while this one imports the rest.
  const linted = lint(options, context);
  const [{ bundle }, { generate }] = await Promise.all([import('./bundle.ts'), import('./generate.ts')]);
  const generated = withClient.length === 0 ? 0 : generate({ ...options, service: withClient }, beside);
  return Math.max(...(await Promise.all([linted, bundle(options, beside), generated])));
}
