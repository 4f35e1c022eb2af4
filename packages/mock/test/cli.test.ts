import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process';
import { once } from 'node:events';
import { type IncomingMessage, Agent, request as httpRequest } from 'node:http';
import { connect } from 'node:net';
import { text } from 'node:stream/consumers';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { afterEach, describe, expect, it } from 'vitest';
import { startServer } from '../src/startServer.ts';

/** The command as it is published. */
const command = fileURLToPath(new URL('../dist/cli.js', import.meta.url));
const processes: ChildProcessWithoutNullStreams[] = [];

function run(...args: string[]): ChildProcessWithoutNullStreams {
  const child = spawn(process.execPath, [command, ...args]);
  processes.push(child);
  return child;
}

/** What a command that ends by itself wrote, and its exit code. */
async function outcome(child: ChildProcessWithoutNullStreams) {
  const [[code], out, error] = await Promise.all([once(child, 'exit'), text(child.stdout), text(child.stderr)]);
  return { code: code as number | null, out, error };
}

/** A mock that listens, and the lines that it writes. */
async function serve(...args: string[]) {
  const child = run('--service', 'cfs', '--json', ...args);
  const exit = once(child, 'exit');
  const lines = createInterface(child.stdout)[Symbol.asyncIterator]();
  const next = async () => JSON.parse((await lines.next()).value as string) as Record<string, unknown>;
  const url = new URL((await next())['url'] as string);
  return { child, exit, next, url };
}

/** A request whose body has not ended: it is in flight until `end()`. */
async function startRequest(url: URL, agent: Agent) {
  const request = httpRequest(url, { method: 'POST', agent, headers: { expect: '100-continue' } });
  const response = once(request, 'response') as Promise<[IncomingMessage]>;
  request.flushHeaders();
  // The server has the head once it says so.
  await once(request, 'continue');
  return { request, response };
}

afterEach(() => {
  for (const child of processes.splice(0)) child.kill('SIGKILL');
});

describe('the command', () => {
  it('is what npx runs under the name of the package', async () => {
    const cwd = fileURLToPath(new URL('../../../examples', import.meta.url));
    const npx = spawn('npx', ['--no-install', '@cloud-contracts/mock', '--service', 'cfs', '--routes'], { cwd });
    processes.push(npx);
    expect((await outcome(npx)).out).toContain('X-TC-Action: DescribeCfsFileSystems');
  });

  it('prints its help, and ends', async () => {
    const { code, out } = await outcome(run('--help'));
    expect(code).toBe(0);
    expect(out).toContain('npx @cloud-contracts/mock --service cfs --port 8080\n');
  });

  it('ends with 2 and one line for wrong usage', async () => {
    expect(await outcome(run('--service', 'cfss'))).toEqual({
      code: 2,
      out: '',
      error: expect.stringMatching(/^There is no bundle of "cfss" in .+ Did you mean "cfs"\?\n$/),
    });
  });

  it('ends with 1 and one line where the port is in use', async () => {
    const server = await startServer({ services: ['cfs'] });
    const { port } = new URL(server.url);
    const result = await outcome(run('--service', 'cfs', '--port', port));
    await server.close();
    expect(result).toEqual({
      code: 1,
      out: '',
      error: `Cannot listen on 127.0.0.1, port ${port}: the port is in use; end what listens there, or take another port (EADDRINUSE).\n`,
    });
  });

  it('tells that it is up, outside of the log', async () => {
    const { child, exit, next, url } = await serve();
    const health = new URL('/_mock/health', url);
    const response = await fetch(health);
    expect([response.status, await response.json()]).toEqual([
      200,
      {
        status: 'ok',
        services: [{ title: 'Tencent Cloud File Storage', version: '2019-07-19', operations: expect.any(Number) }],
      },
    ]);
    expect((await fetch(health, { method: 'HEAD' })).status).toBe(200);
    child.kill('SIGTERM');
    expect(await next()).toMatchObject({ event: 'stopping' });
    await exit;
  });

  it.each(['SIGINT', 'SIGTERM'] as const)('answers what is in flight on %s, and ends with 0', async (signal) => {
    const { child, exit, next, url } = await serve();
    const agent = new Agent({ keepAlive: true });
    const idle = connect(Number(url.port), url.hostname);
    await once(idle, 'connect');
    const { request, response } = await startRequest(url, agent);
    child.kill(signal);
    expect(await next()).toMatchObject({ event: 'stopping', signal });
    await expect(fetch(url)).rejects.toThrow('fetch failed');
    request.end('{}');
    const [answer] = await response;
    expect([answer.statusCode, answer.headers.connection]).toEqual([200, 'close']);
    expect(JSON.parse(await text(answer))).toMatchObject({
      Response: { Error: { Code: 'AuthFailure.InvalidAuthorization' } },
    });
    expect(await exit).toEqual([0, null]);
    agent.destroy();
    idle.destroy();
  });

  it('takes an echo for no second signal, as npm makes one of a Ctrl+C', async () => {
    const { child, exit, next, url } = await serve();
    const { request, response } = await startRequest(url, new Agent());
    // Two different ones: the same one twice may arrive as one.
    child.kill('SIGINT');
    child.kill('SIGTERM');
    expect(await next()).toMatchObject({ event: 'stopping' });
    request.end('{}');
    const [answer] = await response;
    expect(answer.statusCode).toBe(200);
    expect(await exit).toEqual([0, null]);
  });

  it('ends at once on a second signal', async () => {
    const { child, exit, url } = await serve();
    const { response } = await startRequest(url, new Agent());
    const repeated = setInterval(() => child.kill('SIGTERM'), 50);
    await expect(response).rejects.toThrow('socket hang up');
    clearInterval(repeated);
    expect(await exit).toEqual([null, 'SIGTERM']);
  });

  it('goes on where nobody reads its log any more', async () => {
    const { child, url } = await serve();
    child.stdout.destroy();
    const statuses = [await fetch(url), await fetch(url), await fetch(url)].map(({ status }) => status);
    expect(statuses).toEqual([200, 200, 200]);
  });
});
