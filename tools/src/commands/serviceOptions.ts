import type { Command } from 'commander';

/** The flags of the commands that can watch. */
export interface ServiceOptions {
  /** Without it, all services. */
  readonly service?: readonly string[];
  readonly json?: boolean;
  readonly watch?: boolean;
}

/** Declares `--service`. */
export function addServiceOption(command: Command): Command {
  return command.option('--service <name>', 'a service; repeat it for several (default: all in specs/)', collect);
}

/** Declares `--service`, `--json` and `--watch`. */
export function addServiceOptions(command: Command): Command {
  return addServiceOption(command)
    .option('--json', 'print one line of JSON for each run')
    .option('--watch', 'run again after each change in specs/; Ctrl-C ends it');
}

function collect(value: string, before: readonly string[] = []): string[] {
  return [...before, value];
}
