import { CommonClient } from 'tencentcloud-sdk-nodejs-common';
import { describe, expect, it } from 'vitest';
import { listRoutes } from './listRoutes.ts';
import { loadBundle } from './loadBundle.ts';
import { mockCredentials } from './MockCredentials.ts';
import { runCli, UsageError } from './runCli.ts';
import { mockIamUser } from './TokenIssuer.ts';

async function run(...args: string[]) {
  const lines: string[] = [];
  const mock = await runCli(args, (line) => lines.push(line));
  return { lines, mock };
}

function sdk(url: string): CommonClient {
  return new CommonClient(new URL(url).host, '2019-07-19', {
    credential: { ...mockCredentials },
    profile: { httpProfile: { protocol: 'http://' } },
  });
}

describe('cloud-contracts-mock', () => {
  it('explains itself, with examples', async () => {
    const { lines, mock } = await run('--help');
    expect(mock).toBeUndefined();
    expect(lines.join('\n')).toContain('npx @cloud-contracts/mock --service cfs --port 8080\n');
  });

  it('says how many operations it serves and where, what each request became, and why it stops', async () => {
    const { lines, mock } = await run('--service', 'cfs');
    expect(lines.splice(0)).toEqual([
      expect.stringMatching(
        /^Tencent Cloud File Storage 2019-07-19: \d+ operations\nListening on http:\/\/127.0.0.1:\d+$/,
      ),
    ]);
    await sdk(mock!.url).request('DescribeCfsSnapshots', { FileSystemId: 'cfs-12345' });
    await expect(sdk(mock!.url).request('DescribeCfsSnapshots', { Limit: 'x' })).rejects.toThrow('expected integer');
    await mock!.stop('SIGINT');
    expect(lines).toEqual([
      'POST / DescribeCfsSnapshots -> 200 example list-snapshots, signature valid',
      'POST / DescribeCfsSnapshots -> 200 refusal InvalidParameter, signature valid: DescribeCfsSnapshots /Limit: expected integer, came "x" (string)',
      'SIGINT: stopping. A second signal ends the mock at once.',
    ]);
  });

  it('writes the same as lines of JSON, without secrets', async () => {
    const { lines, mock } = await run('--service', 'cfs', '--json');
    await sdk(mock!.url).request('DescribeCfsSnapshots', { FileSystemId: 'cfs-12345' });
    await mock!.stop('SIGINT');
    const time = expect.stringMatching(/^\d{4}-\d\d-\d\dT[\d:.]+Z$/);
    expect(lines.map((line) => JSON.parse(line) as unknown)).toEqual([
      { time, event: 'listening', url: mock!.url, services: ['cfs'] },
      expect.objectContaining({
        time,
        event: 'request',
        operationId: 'DescribeCfsSnapshots',
        body: { FileSystemId: 'cfs-12345' },
        documentedExample: 'list-snapshots',
        answer: { status: 200, kind: 'example', name: 'list-snapshots' },
        problems: [],
      }),
      { time, event: 'stopping', signal: 'SIGINT' },
    ]);
    expect(lines[1]).toContain('Signature=[redacted]');
  });

  it('serves several services at once, and shows no token and no password', async () => {
    const { lines, mock } = await run('--service', 'cfs', '--service', 'evs', '--json');
    const { user, password, domain, project } = mockIamUser;
    const identity = { methods: ['password'], password: { user: { name: user, password, domain: { name: domain } } } };
    const body = JSON.stringify({ auth: { identity, scope: { project: { name: project } } } });
    const given = await fetch(`${mock!.url}/v3/auth/tokens`, { method: 'POST', body });
    const token = given.headers.get('x-subject-token')!;
    await fetch(`${mock!.url}/v2/p-1/cloudvolumes/tags`, { headers: { 'x-auth-token': token } });
    await sdk(mock!.url).request('DescribeCfsSnapshots', { FileSystemId: 'cfs-12345' });
    await mock!.stop('SIGINT');
    expect(lines.map((line) => JSON.parse(line) as unknown)).toMatchObject([
      { event: 'listening', services: ['cfs', 'evs'] },
      { event: 'request', answer: { status: 201, kind: 'token' } },
      { event: 'request', operationId: 'listVolumeTags', signature: { scheme: 'IamToken', verdict: 'valid' } },
      { event: 'request', operationId: 'DescribeCfsSnapshots', answer: { name: 'list-snapshots' } },
      { event: 'stopping' },
    ]);
    for (const secret of [token, password]) expect(lines.join('\n')).not.toContain(secret);
  });

  it('takes unsigned requests where it is told to', async () => {
    const { lines, mock } = await run('--service', 'cfs', '--no-verify-signature');
    const headers = { 'x-tc-action': 'DescribeCfsFileSystems', 'x-tc-version': '2019-07-19' };
    const body = '{}';
    await fetch(mock!.url, { method: 'POST', headers: { ...headers, 'content-type': 'application/json' }, body });
    await mock!.stop('SIGINT');
    expect(lines[1]).toBe('POST / DescribeCfsFileSystems -> 200 example list-file-systems, signature unchecked');
  });

  it('lists routes in place of serving them, as a table or as one document', async () => {
    const table = await run('--service', 'cfs', '--routes');
    expect(table.mock).toBeUndefined();
    expect(table.lines.join('\n')).toMatch(
      /^DescribeCfsFileSystems +POST +\/ +X-TC-Action: DescribeCfsFileSystems +13 /m,
    );
    const { lines } = await run('--service', 'cfs', '--routes', '--json');
    expect(JSON.parse(lines.join('\n'))).toEqual([{ service: 'cfs', ...listRoutes(loadBundle('cfs')) }]);
  });

  it.each([
    [[], 'Name a service with --service, such as --service cfs.'],
    [['--service', 'cfs', '--port', 'http'], '--port must be 0 to 65535, not "http".'],
    [['--service', 'cfs', '--port', '65536'], '--port must be 0 to 65535, not "65536".'],
    [['--sevrice', 'cfs'], "Unknown option '--sevrice'"],
    [['cfs'], 'See --help.'],
    [['--service', 'nothing'], 'There is no bundle of "nothing" in @cloud-contracts/specs, which has cfs'],
    [['--service', 'CFS'], 'Did you mean "cfs"?'],
    [['--service', 'cfs/folded'], 'There is no bundle of "cfs/folded"'],
  ])('refuses %j', async (args, message) => {
    const outcome = run(...args);
    await expect(outcome).rejects.toThrow(UsageError);
    await expect(outcome).rejects.toThrow(message);
  });
});
