import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { makeRepository } from '../testing/makeRepository.ts';
import { runCli } from './runCli.ts';

let output: string;
beforeEach(() => {
  output = '';
  const write = (text: string | Uint8Array): boolean => {
    output += String(text);
    return true;
  };
  vi.spyOn(process.stdout, 'write').mockImplementation(write);
  vi.spyOn(process.stderr, 'write').mockImplementation(write);
  vi.spyOn(console, 'log').mockImplementation((text) => write(`${String(text)}\n`));
});
afterEach(() => {
  vi.restoreAllMocks();
  process.exitCode = undefined;
});

describe('contracts', () => {
  it('lists its commands', async () => {
    expect(await runCli(['--help'])).toBe(0);
    expect(output).toMatch(/lint.*\n.*bundle.*\n.*generate/);
  });

  it.each([['lint'], ['bundle'], ['diff'], ['new'], ['new', 'operation'], ['new', 'service']])(
    'explains %s %s with an example',
    async (...command) => {
      expect(await runCli([...command, '--help'])).toBe(0);
      expect(output).toMatch(
        new RegExp(`Usage: contracts ${command.join(' ')}[^]*Example:\n  contracts ${command.join(' ')}`),
      );
    },
  );

  it('takes help as a command too', async () => {
    expect(await runCli(['help', 'lint'])).toBe(0);
    expect(output).toContain('Usage: contracts lint');
  });

  it.each([
    ['no command', [], 'Usage: contracts'],
    ['an unknown command', ['lin'], "unknown command 'lin'"],
    ['an unknown option', ['lint', '--nope'], "unknown option '--nope'"],
    ['an option that is missing', ['new', 'operation', '--service', 'demo'], "required option '--id"],
    ['releases without a name', ['diff'], 'specs/package.json has no name'],
    ['an unknown service', ['bundle', '--service', 'nope'], 'There is no specs/nope/openapi.yaml'],
  ])('has exit code 2 for %s', async (_, argv, message) => {
    vi.spyOn(process, 'cwd').mockReturnValue(makeRepository());
    expect(await runCli(argv)).toBe(2);
    expect(output).toContain(message);
  });

  it('is to be run inside a repository', async () => {
    vi.spyOn(process, 'cwd').mockReturnValue('/');
    expect(await runCli(['lint'])).toBe(2);
    expect(output).toContain('No folder specs/ here or above.');
  });

  it('runs a command in the repository around the current folder', async () => {
    vi.spyOn(process, 'cwd').mockReturnValue(`${makeRepository()}/specs/demo`);
    expect(await runCli(['bundle', '--service', 'demo', '--service', 'demo'])).toBe(0);
    expect(output).toMatch(/^demo: canonical/);
  });
});
