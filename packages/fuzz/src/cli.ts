#!/usr/bin/env node
import { parseArgs } from 'node:util';
import { runTarget } from './runTarget.ts';
import { moduleOf, type TargetName, targets } from './targets.ts';

const names = Object.keys(targets) as TargetName[];
const width = Math.max(...names.map((name) => name.length)) + 2;

const HELP = `fuzz: throws generated input at what reads input of others, and prints what does not hold.

  --target <name>   one of those below; repeat it for several (default: all)
  --runs <number>   inputs of each (default: 100000)
  --seed <number>   of the first thousand inputs, the next thousand has the next seed (default: random)
  --path <path>     with --target and --seed: one input again, as a fault names it
  --json            one line of JSON

Targets:
${names.map((name) => `  ${name.padEnd(width)}${targets[name].summary}`).join('\n')}

Exit codes: 0 nothing found, 1 faults, 2 wrong usage.

Example:
  pnpm run fuzz --target sign-v1 --runs 5000 --seed 42
`;

process.exitCode = await main().catch((error: unknown) => {
  console.error(`fuzz: ${error instanceof Error ? error.message : String(error)} See --help.`);
  return 2;
});

async function main(): Promise<number> {
  const { values } = parseArgs({
    options: {
      target: { type: 'string', multiple: true },
      runs: { type: 'string', default: '100000' },
      seed: { type: 'string', default: String(Math.floor(Math.random() * 1e9)) },
      path: { type: 'string' },
      json: { type: 'boolean', default: false },
      help: { type: 'boolean', short: 'h', default: false },
    },
  });
  if (values.help) {
    console.log(HELP);
    return 0;
  }
  const seed = wholeNumber('seed', values.seed);
  const runs = wholeNumber('runs', values.runs);
  const chosen = values.target?.map(known) ?? names;
  if (values.path !== undefined && chosen.length !== 1) throw new Error('--path needs one --target.');

  if (!values.json) console.log('target'.padEnd(width) + cells('inputs', 'seconds', 'slowest ms', 'faults'));
  const reports = [];
  for (const name of chosen) {
    // At once, to say what is running.
    if (!values.json) process.stdout.write(name.padEnd(width));
    const share = values.path === undefined ? Math.ceil(runs * targets[name].share) : 1;
    // oxlint-disable-next-line no-await-in-loop -- one after the other: they are timed
    const report = await runTarget(moduleOf(name), { seed, runs: share, path: values.path });
    reports.push({ target: name, ...report });
    if (values.json) continue;
    const { inputs, seconds, slowest, faults } = report;
    console.log(cells(String(inputs), seconds.toFixed(1), slowest.toFixed(1), String(faults.length)));
    for (const fault of faults) {
      console.log(`\nfuzz --target ${name} --seed ${fault.seed} --path ${fault.path}\n${fault.message}\n`);
    }
  }
  if (values.json) console.log(JSON.stringify(reports));
  else console.log(`seed ${seed}`);
  return reports.some(({ faults }) => faults.length > 0) ? 1 : 0;
}

function known(name: string): TargetName {
  const found = names.find((candidate) => candidate === name);
  if (found === undefined) throw new Error(`There is no target ${name}. Targets: ${names.join(', ')}.`);
  return found;
}

function wholeNumber(option: string, value: string): number {
  if (!/^-?\d{1,10}$/.test(value)) throw new Error(`--${option} has to be a whole number.`);
  return Number(value);
}

function cells(...texts: readonly string[]): string {
  return texts.map((text) => text.padStart(11)).join('');
}
