import { readFileSync, renameSync, writeFileSync } from 'node:fs';
import { Argument, Command, CommanderError } from 'commander';
import type { Benchmark } from './Benchmark.ts';
import type { Measurement } from './measure/Measurement.ts';
import { describeMachine } from './report/describeMachine.ts';
import { renderMarkdown } from './report/renderMarkdown.ts';
import { renderTable } from './report/renderTable.ts';
import { replaceResults } from './report/replaceResults.ts';
import type { Report } from './report/Report.ts';
import { summarize } from './report/summarize.ts';

/** What there is to run, and what has to be done before. */
export interface Setup {
  readonly benchmarks: readonly Benchmark[];
  readonly prepare: () => Promise<unknown>;
}

interface Options {
  readonly json?: boolean;
  readonly markdown?: string;
}

/**
 * Runs one command line. Resolves with the exit code: 0 all targets met, 1 a target missed, 2 wrong usage, or something
 * that could not be measured.
 */
export async function runCli(argv: readonly string[], { benchmarks, prepare }: Setup): Promise<number> {
  let code = 0;
  const command = new Command('bench')
    .description('Measure the clients against the vendors’ SDKs, and against the least that could do.')
    .addArgument(
      new Argument('[names...]', 'benchmarks to run, all by default').choices(benchmarks.map(({ name }) => name)),
    )
    .option('--json', 'print JSON')
    .option('--markdown <page>', 'also put the results of all benchmarks between the marks of a page')
    .addHelpText('after', `\nBenchmarks:\n${benchmarks.map(describe).join('\n')}`)
    .addHelpText('after', '\nExit codes: 0 all targets met, 1 a target missed, 2 wrong usage or nothing to measure.')
    .addHelpText('after', '\nExample:\n  pnpm run bench signing cold-import')
    .exitOverride()
    .action(async (names: readonly string[], options: Options) => {
      if (options.markdown !== undefined && names.length > 0) {
        command.error('error: --markdown is for the results of all benchmarks; name none.', { exitCode: 2 });
      }
      await prepare();
      code = await bench(
        names.length === 0 ? benchmarks : benchmarks.filter(({ name }) => names.includes(name)),
        options,
      );
    });
  try {
    await command.parseAsync(argv, { from: 'user' });
    return code;
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2;
    console.error(`bench: ${error instanceof Error ? error.message : String(error)}`);
    return 2;
  }
}

async function bench(chosen: readonly Benchmark[], { json, markdown }: Options): Promise<number> {
  // Before minutes of measuring: a page that cannot take the results is an error.
  const put = markdown === undefined ? undefined : preparePage(markdown);
  const measurements: Report['measurements'][number][] = [];
  for (const { name, summary, run } of chosen) {
    console.error(`${name}: ${summary} …`);
    const start = performance.now();
    // oxlint-disable-next-line no-await-in-loop -- one after the other: they are timed
    for (const measurement of await named(name, run)) measurements.push({ benchmark: name, ...measurement });
    console.error(`${name}: done in ${((performance.now() - start) / 1000).toFixed(0)} s`);
  }
  const report = { machine: describeMachine(), measurements };
  console.log(json ? JSON.stringify(report) : `${renderTable(report)}\n${summarize(report)}`);
  put?.(renderMarkdown(report));
  return measurements.every(({ target }) => target?.met ?? true) ? 0 : 1;
}

async function named(name: string, run: Benchmark['run']): Promise<Measurement[]> {
  try {
    return await run();
  } catch (cause) {
    throw new Error(`${name}: ${cause instanceof Error ? cause.message : String(cause)}`, { cause });
  }
}

function preparePage(path: string): (results: string) => void {
  const page = readFileSync(path, 'utf8');
  replaceResults(page, '');
  return (results) => {
    writeFileSync(`${path}.new`, replaceResults(page, results));
    renameSync(`${path}.new`, path);
  };
}

function describe({ name, summary }: Benchmark): string {
  return `  ${name.padEnd(16)}${summary}`;
}
