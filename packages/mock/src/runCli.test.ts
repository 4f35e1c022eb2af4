import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { CommonClient } from 'tencentcloud-sdk-nodejs-common';
import { describe, expect, it } from 'vitest';
import { mockCredentials } from './MockCredentials.ts';
import { runCli, UsageError } from './runCli.ts';

async function run(...args: string[]) {
  const lines: string[] = [];
  const server = await runCli(args, (line) => lines.push(line));
  return { lines, server };
}

describe('cloud-contracts-mock', () => {
  it('explains itself, with an example', async () => {
    const { lines, server } = await run('--help');
    expect(server).toBeUndefined();
    expect(lines.join('\n')).toContain('cloud-contracts-mock --service cfs --port 8080');
  });

  it('says how many operations it serves and where, and what each request became', async () => {
    const { lines, server } = await run('--service', 'cfs');
    expect(lines).toEqual([
      expect.stringMatching(/^Tencent Cloud File Storage 2019-07-19: \d+ operations$/),
      `Listening on ${server!.url}`,
    ]);
    const client = new CommonClient(new URL(server!.url).host, '2019-07-19', {
      credential: { ...mockCredentials },
      profile: { httpProfile: { protocol: 'http://' } },
    });
    await client.request('DescribeCfsSnapshots', { FileSystemId: 'cfs-12345' });
    await expect(client.request('DescribeCfsSnapshots', { Limit: 'x' })).rejects.toThrow('expected integer');
    await server!.close();
    expect(lines.slice(2)).toEqual([
      'POST DescribeCfsSnapshots 200 example list-snapshots signature=valid',
      'POST DescribeCfsSnapshots 200 refusal InvalidParameter signature=valid: DescribeCfsSnapshots /Limit: expected integer, came "x" (string)',
    ]);
  });

  it.each([
    [[], 'Name a service with --service, such as --service cfs.'],
    [['--service', 'cfs', '--port', 'http'], '--port must be 0 to 65535, not "http".'],
    [['--service', 'cfs', '--port', '65536'], '--port must be 0 to 65535, not "65536".'],
    [['--sevrice', 'cfs'], "Unknown option '--sevrice'"],
    [['cfs'], 'See --help.'],
  ])('refuses %j', async (args, message) => {
    const outcome = run(...args);
    await expect(outcome).rejects.toThrow(UsageError);
    await expect(outcome).rejects.toThrow(message);
  });

  it('names a service that it does not have', async () => {
    await expect(run('--service', 'nothing')).rejects.toThrow('There is no bundle of "nothing"');
  });

  it.each(['SIGINT', 'SIGTERM'] as const)('ends cleanly on %s', async (signal) => {
    const cli = spawn(process.execPath, [fileURLToPath(new URL('cli.ts', import.meta.url)), '--service', 'cfs']);
    const exit = once(cli, 'exit');
    for await (const line of createInterface(cli.stdout)) if (line.startsWith('Listening on ')) cli.kill(signal);
    expect(await exit).toEqual([0, null]);
  });

  it('exits with 2 for wrong usage', async () => {
    const cli = spawn(process.execPath, [fileURLToPath(new URL('cli.ts', import.meta.url)), '--port', '1']);
    const [[code], [text]] = await Promise.all([once(cli, 'exit'), once(cli.stderr, 'data')]);
    expect([code, String(text)]).toEqual([2, 'Name a service with --service, such as --service cfs.\n']);
  });
});
