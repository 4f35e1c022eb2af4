import { Command } from 'commander';
import { exitCodeOf } from '../finding/exitCodeOf.ts';
import { type Generated, generateService } from '../generate/generateService.ts';
import { onSpecChange } from './onSpecChange.ts';
import { renderGenerated } from '../generate/renderGenerated.ts';
import { UsageError } from './UsageError.ts';
import type { CommandContext } from './CommandContext.ts';
import { hasClient } from './hasClient.ts';
import { runInRepository } from './runInRepository.ts';
import { selectServices } from './selectServices.ts';
import { addServiceOptions, type ServiceOptions } from './serviceOptions.ts';

/** `contracts generate` as a command for the program. */
export function generateCommand(): Command {
  return addServiceOptions(new Command('generate'))
    .description('make packages/<service>-client/src/generated of specs/<service>, for each service that has a client')
    .addHelpText('after', '\nExample:\n  contracts generate --service cfs --watch')
    .action((options: ServiceOptions, command: Command) =>
      runInRepository(command, (context) => generate(options, context)),
    );
}

/** Generates once, or until the signal with `watch`. Resolves with the last run's exit code. */
export async function generate(
  options: ServiceOptions,
  { root, print, signal, besideLint = false }: CommandContext,
): Promise<number> {
  const services = servicesWithClient(root, options.service);
  let code = 0;
  const run = async (): Promise<void> => {
    const results: Generated[] = [];
    for (const service of services) {
      const start = performance.now();
      // oxlint-disable-next-line no-await-in-loop -- in turn, so that each prints as it ends
      const result = await generateService(root, service);
      results.push(result);
      if (!options.json) print(renderGenerated(result, { milliseconds: performance.now() - start, besideLint }));
    }
    code = exitCodeOf(results.flatMap(({ findings }) => findings));
    if (options.json) print(JSON.stringify({ services: results }));
  };
  await (options.watch ? onSpecChange(root, run, signal) : run());
  return code;
}

/** A service that was asked for by name must have a client; of all services, those count that have one. */
function servicesWithClient(root: string, names: readonly string[] | undefined): string[] {
  const services = selectServices(root, names);
  const without = services.find((service) => !hasClient(root, service));
  if (names !== undefined && without !== undefined) {
    throw new UsageError(`There is no packages/${without}-client. Create it, with a package.json, and try again.`);
  }
  return services.filter((service) => hasClient(root, service));
}
