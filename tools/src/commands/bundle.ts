import { Command } from 'commander';
import { bundleService } from '../bundle/bundleService.ts';
import { type WrittenView, writeViews } from '../bundle/writeViews.ts';
import { exitCodeOf } from '../finding/exitCodeOf.ts';
import type { Finding } from '../finding/Finding.ts';
import { type Refusal, renderRefusal } from '../finding/renderRefusal.ts';
import { sortFindings } from '../finding/sortFindings.ts';
import { onSpecChange } from './onSpecChange.ts';
import { loadService } from '../source/loadService.ts';
import type { CommandContext } from './CommandContext.ts';
import { runInRepository } from './runInRepository.ts';
import { selectServices } from './selectServices.ts';
import { addServiceOptions, type ServiceOptions } from './serviceOptions.ts';

/** `contracts bundle` as a command for the program. */
export function bundleCommand(): Command {
  return addServiceOptions(new Command('bundle'))
    .description('make specs/dist/<service>/{canonical,folded,generator,types}.json of specs/<service>')
    .addHelpText('after', '\nExample:\n  contracts bundle --service cfs')
    .action((options: ServiceOptions, command: Command) =>
      runInRepository(command, (context) => bundle(options, context)),
    );
}

/** What became of a service. With findings nothing was written, and the old files are as they were. */
interface Bundled {
  readonly service: string;
  readonly views: readonly WrittenView[];
  readonly findings: readonly Finding[];
}

/** Bundles once, or until the signal with `watch`. Resolves with the last run's exit code. */
export async function bundle(
  options: ServiceOptions,
  { root, print, signal, besideLint = false }: CommandContext,
): Promise<number> {
  const services = selectServices(root, options.service);
  let code = 0;
  const run = async (): Promise<void> => {
    const results: Bundled[] = [];
    for (const service of services) {
      const start = performance.now();
      // oxlint-disable-next-line no-await-in-loop -- in turn, so that each prints as it ends
      const result = await bundleOne(root, service);
      results.push(result);
      if (!options.json) print(render(result, { milliseconds: performance.now() - start, besideLint }));
    }
    code = exitCodeOf(results.flatMap(({ findings }) => findings));
    if (options.json) print(JSON.stringify({ services: results }));
  };
  await (options.watch ? onSpecChange(root, run, signal) : run());
  return code;
}

async function bundleOne(root: string, service: string): Promise<Bundled> {
  const { canonical, findings } = await bundleService(loadService(root, service));
  if (!canonical || findings.length > 0) return { service, views: [], findings: sortFindings(findings) };
  return { service, views: await writeViews(root, service, canonical), findings };
}

function render(
  { service, views, findings }: Bundled,
  { milliseconds, besideLint }: Pick<Refusal, 'milliseconds' | 'besideLint'>,
): string {
  const folder = `specs/dist/${service}`;
  if (findings.length > 0) return renderRefusal(findings, { service, folder, milliseconds, besideLint });
  const sizes = views.map(
    ({ view, bytes, changed }) => `${view} ${Math.ceil(bytes / 1000)} kB${changed ? '' : ' (same)'}`,
  );
  return `${service}: ${sizes.join(', ')} in ${folder} (${(milliseconds / 1000).toFixed(1)} s)`;
}
