import { Command, CommanderError } from 'commander';

/** The commands. Each is imported only when it is called: some depend on much. */
const commands: Readonly<Record<string, { summary: string; load: () => Promise<Command> }>> = {
  update: {
    summary: 'lint, bundle and generate at once, as after an edit',
    load: async () => (await import('./update.ts')).updateCommand(),
  },
  lint: {
    summary: 'find what is wrong in the specs',
    load: async () => (await import('./lint.ts')).lintCommand(),
  },
  bundle: {
    summary: 'make one document of each service, in four views',
    load: async () => (await import('./bundle.ts')).bundleCommand(),
  },
  generate: {
    summary: 'make the generated part of the client packages',
    load: async () => (await import('./generate.ts')).generateCommand(),
  },
  coverage: {
    summary: 'show what the suites have exercised',
    load: async () => (await import('./coverage.ts')).coverageCommand(),
  },
  diff: {
    summary: 'name what changed since the last release, and what breaks callers',
    load: async () => (await import('./diff.ts')).diffCommand(),
  },
  new: {
    summary: 'start an operation or a service',
    load: async () => (await import('./new.ts')).newCommand(),
  },
};

/** Runs one command line. Resolves with the exit code: 0 clean, 1 findings, 2 wrong usage or unreadable input. */
export async function runCli(argv: readonly string[]): Promise<number> {
  const [name = '', ...rest] = argv[0] === 'help' ? [argv[1] ?? '', '--help'] : argv;
  const program = new Command('contracts')
    .description('Contracts of cloud services: written once as OpenAPI, linted, bundled, generated from.')
    .addHelpText('after', '\nExit codes: 0 clean, 1 findings, 2 wrong usage or unreadable input.')
    .addHelpText('after', '\nExample:\n  contracts lint --service cfs --watch')
    .helpCommand('help [command]', 'the same as <command> --help');
  const called = await commands[name]?.load();
  for (const [known, { summary }] of Object.entries(commands)) {
    program.addCommand(known === name && called ? called : new Command(known).description(summary));
  }
  try {
    throwOnExit(program);
    await program.parseAsync(name === '' ? rest : [name, ...rest], { from: 'user' });
    return Number(process.exitCode ?? 0);
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2;
    console.error(`contracts: ${error instanceof Error ? error.message : String(error)}`);
    return 2;
  }
}

/** Commander ends the process with 1 for wrong usage; here 1 says that there are findings. */
function throwOnExit(command: Command): void {
  command.exitOverride();
  for (const inner of command.commands) throwOnExit(inner);
}
