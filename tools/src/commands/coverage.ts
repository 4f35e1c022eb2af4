import { Command, InvalidArgumentError, Option } from 'commander';
import { percentPassed } from '../coverage/percentPassed.ts';
import { readReports } from '../coverage/readReports.ts';
import { renderJunit } from '../coverage/renderJunit.ts';
import { renderMarkdown } from '../coverage/renderMarkdown.ts';
import { renderTable } from '../coverage/renderTable.ts';
import { type CoverageRow, summarize } from '../coverage/summarize.ts';
import { totalsOf } from '../coverage/totalsOf.ts';
import { requireInventory } from '../lint/requireInventory.ts';
import type { CommandContext } from './CommandContext.ts';
import { runInRepository } from './runInRepository.ts';
import { selectServices } from './selectServices.ts';
import { addServiceOption } from './serviceOptions.ts';

const renderers = {
  table: renderTable,
  json: (rows: readonly CoverageRow[]) => JSON.stringify({ rows }),
  markdown: renderMarkdown,
  junit: renderJunit,
};

export interface CoverageOptions {
  readonly service?: readonly string[];
  readonly format?: keyof typeof renderers;
  readonly json?: boolean;
  /** Per cent of each kind that must have passed. */
  readonly min?: number;
}

/** `contracts coverage` as a command for the program. */
export function coverageCommand(): Command {
  return addServiceOption(new Command('coverage'))
    .description('set what the suites exercised against what the documents hold')
    .addOption(new Option('--format <name>', 'how to print it').choices(Object.keys(renderers)).default('table'))
    .option('--json', 'the same as --format json')
    .option('--min <percent>', 'end with exit code 1 where less of a kind has passed', readPercent)
    .addHelpText('after', '\nExample:\n  contracts coverage --min 100')
    .action((options: CoverageOptions, command: Command) =>
      runInRepository(command, async (context) => coverage(options, context)),
    );
}

/** Prints the coverage of each service. Gives the exit code. Throws a UsageError where the inventory cannot be read. */
export function coverage(
  { service, format = 'table', json = false, min = 0 }: CoverageOptions,
  { root, print }: Pick<CommandContext, 'root' | 'print'>,
): number {
  const services = selectServices(root, service);
  const inventory = requireInventory(root);
  const known = Object.fromEntries(services.map((name) => [name, totalsOf(name, inventory)]));
  const reports = readReports(root).filter((report) => services.includes(report.service));
  const rows = summarize(reports, known);
  print(renderers[json ? 'json' : format](rows));
  const short = rows.filter((row) => percentPassed(row) < min);
  if (short.length === 0) return 0;
  if (!json && format === 'table') print(short.map((row) => explain(row, min)).join('\n'));
  return 1;
}

const maxNamed = 5;

function explain(row: CoverageRow, min: number): string {
  const share = percentPassed(row).toFixed(1);
  const gaps = named('failed', row.failed) + named('not exercised', row.missing);
  return `${row.service} ${row.kind}: ${share} % is less than ${min} %${gaps}`;
}

function named(what: string, ids: readonly string[]): string {
  if (ids.length === 0) return '';
  return `; ${what}: ${ids.slice(0, maxNamed).join(', ')}${ids.length > maxNamed ? ' …' : ''}`;
}

function readPercent(text: string): number {
  const percent = Number(text);
  if (text.trim() === '' || !(percent >= 0 && percent <= 100)) {
    throw new InvalidArgumentError('It must be a number from 0 to 100.');
  }
  return percent;
}
