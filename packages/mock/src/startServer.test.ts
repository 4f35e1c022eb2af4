import { EventEmitter, once } from 'node:events';
import { request as httpRequest } from 'node:http';
import { connect } from 'node:net';
import { afterEach, describe, expect, it, vi } from 'vitest';
import cfs from '../test/fixtures/cfs.json' with { type: 'json' };
import disks from '../test/fixtures/disks.json' with { type: 'json' };
import vault from '../test/fixtures/vault.json' with { type: 'json' };
import { createRouter } from './createRouter.ts';
import { mockCredentials } from './MockCredentials.ts';
import type { RequestRecord } from './RequestRecord.ts';
import { mockIamUser } from './TokenIssuer.ts';
import { type MockServer, startServer, type StartServerOptions } from './startServer.ts';
import { tc3Signature } from './tc3Signature.ts';

const servers: MockServer[] = [];

async function start(options: StartServerOptions): Promise<MockServer> {
  const server = await startServer(options);
  servers.push(server);
  return server;
}

afterEach(async () => {
  await Promise.all(servers.splice(0).map((server) => server.close()));
});

describe('startServer', () => {
  it('listens on loopback alone, on a free port', async () => {
    const server = await start({ services: [cfs] });
    const { hostname, port } = new URL(server.url);
    expect(hostname).toBe('127.0.0.1');
    // Another address of this machine, which a server on all addresses would listen on.
    await expect(get(`http://127.0.0.2:${port}`, '/')).rejects.toThrow('ECONNREFUSED');
    await expect(get(server.url, '/')).resolves.toBe(200);
  });

  it('rejects where the port is taken', async () => {
    const { url } = await start({ services: [cfs] });
    await expect(startServer({ services: [cfs], port: Number(new URL(url).port) })).rejects.toThrow('EADDRINUSE');
  });

  it('rejects without a service, and with one that has no bundle', async () => {
    await expect(startServer({ services: [] })).rejects.toThrow("Pass services: ['cfs'].");
    await expect(startServer({ services: ['nothing'] })).rejects.toThrow('There is no bundle of "nothing"');
  });

  it('gives each of several services its requests, and the first what no service knows', async () => {
    const newer = { ...vault, info: { title: 'Newer Vault', version: '2021-01-01' } };
    const records: string[] = [];
    const routers = [cfs, vault, newer, disks].map((bundle) =>
      createRouter(bundle, {
        verifySignature: false,
        onRequest: ({ operationId = 'none' }) => records.push(`${bundle.info.title}: ${operationId}`),
      }),
    );
    const { url } = await start({ routers });
    const call = (action: string, version: string) =>
      fetch(url, { method: 'POST', headers: { 'x-tc-action': action, 'x-tc-version': version } });
    await call('RotateSecret', '2020-01-01');
    await call('RotateSecret', '2021-01-01');
    await fetch(`${url}/v2/p-1/volumes/detail`);
    await call('RotateSecret', '1999-01-01');
    await call('CreateNothing', '2020-01-01');
    expect(records).toEqual([
      'Vault: RotateSecret',
      'Newer Vault: RotateSecret',
      'Disks: ListVolumes',
      'Tencent Cloud File Storage: none',
      'Tencent Cloud File Storage: none',
    ]);
  });

  it('gives a request that no service knows to one that it looks like', async () => {
    const records: string[] = [];
    const onRequest = ({ operationId = 'none' }: RequestRecord) => records.push(operationId);
    const options = { verifySignature: false, onRequest };
    const status = async (routers: readonly (typeof cfs | typeof disks)[], path: string, method = 'GET') => {
      const { url } = await start({ routers: routers.map((bundle) => createRouter(bundle, options)) });
      return (await fetch(`${url}${path}`, { method })).status;
    };
    // Errors of Tencent have status 200.
    const action = '?Action=DescribeCfsSnapshots&Version=2019-07-19';
    for (const services of [
      [cfs, disks],
      [disks, cfs],
    ]) {
      // oxlint-disable-next-line no-await-in-loop -- one order after the other, for the records' sake
      expect([await status(services, '/v2/nothing'), await status(services, '/', 'POST')]).toEqual([404, 200]);
      // oxlint-disable-next-line no-await-in-loop
      expect([await status(services, `/${action}`), await status(services, '/?Action=Nothing')]).toEqual([200, 200]);
    }
    expect(records.filter((id) => id !== 'none')).toEqual(['DescribeCfsSnapshots', 'DescribeCfsSnapshots']);
  });

  it('takes the token that one service of a vendor gave for all of them', async () => {
    const { user, password, domain, project } = mockIamUser;
    const identity = { methods: ['password'], password: { user: { name: user, password, domain: { name: domain } } } };
    const body = JSON.stringify({ auth: { identity, scope: { project: { name: project } } } });
    const more = { ...disks, paths: { '/v1/more': disks.paths['/v2/{project_id}/volumes/detail'] } };
    const { url, routers } = await start({ services: [cfs, disks, more] });
    const given = await fetch(`${url}/v3/auth/tokens`, { method: 'POST', body });
    const headers = { 'x-auth-token': given.headers.get('x-subject-token') ?? '' };
    expect((await fetch(`${url}/v2/p-1/volumes/detail`, { headers })).status).toBe(200);
    expect((await fetch(`${url}/v1/more`, { headers })).status).toBe(200);
    expect(routers.map(({ requests }) => requests.length)).toEqual([0, 2, 1]);
  });

  it('reads to the end of a body that is too large, and says so', async () => {
    const { url } = await start({ services: [cfs] });
    const texts: string[] = [];
    const request = httpRequest(url, { method: 'POST', agent: false }, (response) => {
      response.setEncoding('utf8').on('data', (text: string) => texts.push(text));
    });
    request.end(new Uint8Array(64 * 1024 * 1024));
    // Rejects where the connection is cut before all is sent.
    await once(request, 'close');
    expect(JSON.parse(texts.join(''))).toMatchObject({ Response: { Error: { Code: 'RequestSizeLimitExceeded' } } });
  });

  it('judges a GET that is larger than HTTP servers usually take', async () => {
    const { url } = await start({ services: [cfs] });
    const response = await fetch(`${url}/?A=${'x'.repeat(33 * 1024)}`);
    expect(await response.json()).toMatchObject({ Response: { Error: { Code: 'RequestSizeLimitExceeded' } } });
  });

  it('verifies the target of a request byte for byte, not as a URL parser would write it', async () => {
    const records: RequestRecord[] = [];
    const server = await start({ services: [cfs], onRequest: (record) => records.push(record) });
    const query = `OrderField='a'|{b}`;
    expect(new URL(`${server.url}/?${query}`).search).not.toBe(`?${query}`);
    const timestamp = Math.floor(Date.now() / 1000);
    const date = new Date().toISOString().slice(0, 10);
    const contentType = 'application/x-www-form-urlencoded';
    const { signature } = tc3Signature({
      method: 'GET',
      query,
      headers: [
        ['content-type', contentType],
        ['host', new URL(server.url).host],
      ],
      body: new Uint8Array(),
      timestamp,
      date,
      service: 'cfs',
      secretKey: mockCredentials.secretKey,
    });
    await get(server.url, `/?${query}`, {
      authorization: `TC3-HMAC-SHA256 Credential=${mockCredentials.secretId}/${date}/cfs/tc3_request, SignedHeaders=content-type;host, Signature=${signature}`,
      'content-type': contentType,
      'x-tc-action': 'DescribeCfsSnapshots',
      'x-tc-version': '2019-07-19',
      'x-tc-timestamp': String(timestamp),
    });
    expect(records).toMatchObject([{ signature: { verdict: 'valid' }, body: { OrderField: `'a'|{b}` }, problems: [] }]);
  });

  it("sends the mock's own time, so that a client with another clock can follow it", async () => {
    const { url } = await start({ services: [cfs], clock: () => Date.UTC(2030, 0, 1) });
    const response = await fetch(url, { method: 'POST' });
    expect(response.headers.get('date')).toBe('Tue, 01 Jan 2030 00:00:00 GMT');
  });

  it('answers 500 in plain text where a hook throws', async () => {
    const { url } = await start({
      services: [cfs],
      onRequest: () => {
        throw new Error('a failed assertion');
      },
    });
    const response = await fetch(url, { method: 'POST' });
    expect([response.status, await response.text()]).toEqual([500, 'The mock failed: a failed assertion\n']);
  });

  it('says where it cannot listen, and why', async () => {
    await expect(startServer({ services: [cfs], host: '192.0.2.1', port: 8080 })).rejects.toThrow(
      'Cannot listen on 192.0.2.1, port 8080: this machine does not have the address (EADDRNOTAVAIL).',
    );
  });

  it('tells that it is up without a record of it', async () => {
    const routers = [createRouter(vault), createRouter(disks, { verifySignature: false })];
    const { url } = await start({ routers });
    const response = await fetch(`${url}/_mock/health`);
    expect([response.status, await response.json()]).toEqual([
      200,
      {
        status: 'ok',
        services: [
          { title: 'Vault', version: '2020-01-01', operations: 3 },
          { title: 'Disks', version: '1', operations: 9 },
        ],
      },
    ]);
    await fetch(`${url}/_mock/health`, { method: 'POST' });
    expect(routers.flatMap(({ requests }) => requests).map(({ method }) => method)).toEqual(['POST']);
  });

  it('sends whatever a test wants to see its code get', async () => {
    const router = createRouter(disks, { verifySignature: false });
    const { url } = await start({ routers: [router] });
    const headers = { 'content-type': 'text/html', 'retry-after': '1' };
    router.answer('ListVolumes', { http: new Response('<h1>Bad gateway</h1>', { status: 502, headers }) });
    router.answer('ListVolumes', { http: Response.error() });
    const gateway = await fetch(`${url}/v2/p-1/volumes/detail`);
    expect([gateway.status, gateway.headers.get('retry-after'), await gateway.text()]).toEqual([
      502,
      '1',
      '<h1>Bad gateway</h1>',
    ]);
    await expect(fetch(`${url}/v2/p-1/volumes/detail`)).rejects.toThrow('fetch failed');
    expect((await fetch(`${url}/v2/p-1/volumes/detail`)).status).toBe(200);
  });

  it('answers what is in flight before it closes', async () => {
    const router = createRouter(disks, { verifySignature: false });
    const server = await startServer({ routers: [router] });
    const request = new EventEmitter();
    router.answer('ListVolumes', async () => {
      request.emit('received');
      await once(request, 'answer');
      return undefined;
    });
    const response = fetch(`${server.url}/v2/p-1/volumes/detail`);
    await once(request, 'received');
    const closed = server.close();
    request.emit('answer');
    expect(await (await response).json()).toEqual({ volumes: [] });
    await closed;
    await expect(server.close()).resolves.toBeUndefined();
  });

  it('does not wait for long for a caller that stops sending', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    const server = await startServer({ services: [cfs] });
    const socket = connect(Number(new URL(server.url).port), '127.0.0.1');
    socket.write('POST / HTTP/1.1\r\nHost: 127.0.0.1\r\nExpect: 100-continue\r\nContent-Length: 9\r\n\r\n{');
    await once(socket, 'data');
    const closed = server.close();
    await vi.advanceTimersByTimeAsync(4_999);
    expect(socket.closed).toBe(false);
    await vi.advanceTimersByTimeAsync(1);
    vi.useRealTimers();
    await closed;
    await once(socket, 'close');
  });

  it('closes after a connection that broke off while several answers were due', async () => {
    const server = await start({ services: [cfs] });
    const socket = connect(Number(new URL(server.url).port), '127.0.0.1');
    // HTTP servers without a tunnel end the connection at CONNECT.
    socket.end('GET / HTTP/1.1\r\nHost: x\r\n\r\nGET / HTTP/1.1\r\nHost: x\r\n\r\nCONNECT x:1 HTTP/1.1\r\n\r\n');
    await once(socket.resume(), 'close');
    await expect(server.close()).resolves.toBeUndefined();
  });

  it('ends connections on which nothing is asked when it closes, without waiting', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout'] });
    const server = await startServer({ services: [cfs] });
    await fetch(server.url, { method: 'POST', body: '{}' });
    const unused = connect(Number(new URL(server.url).port), '127.0.0.1');
    await once(unused, 'connect');
    await server.close();
    vi.useRealTimers();
    await expect(fetch(server.url, { method: 'POST' })).rejects.toThrow('fetch failed');
  });
});

/** Sends a target as it is, which `fetch` does not. Gives the status. */
function get(url: string, path: string, headers: Record<string, string> = {}): Promise<number | undefined> {
  const { hostname, port } = new URL(url);
  return new Promise((resolve, reject) => {
    httpRequest({ hostname, port, path, headers, timeout: 2000 }, (response) => {
      response.resume().once('end', () => resolve(response.statusCode));
    })
      .once('timeout', () => reject(new Error('no answer')))
      .once('error', reject)
      .end();
  });
}
