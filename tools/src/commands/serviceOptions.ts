import type { Command } from 'commander';

/** The flags that lint and bundle have in common. */
export interface ServiceOptions {
  /** Without it, all services. */
  readonly service?: readonly string[];
  readonly json?: boolean;
  readonly watch?: boolean;
}

/** Declares `--service`, `--json` and `--watch`. */
export function addServiceOptions(command: Command): Command {
  return command
    .option('--service <name>', 'a service; repeat it for several (default: all in specs/)', collect)
    .option('--json', 'print one line of JSON for each run')
    .option('--watch', 'run again after each change in specs/; Ctrl-C ends it');
}

function collect(value: string, before: readonly string[] = []): string[] {
  return [...before, value];
}
