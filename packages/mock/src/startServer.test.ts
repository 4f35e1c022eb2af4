import { once } from 'node:events';
import { request as httpRequest } from 'node:http';
import { connect } from 'node:net';
import { CommonClient } from 'tencentcloud-sdk-nodejs-common';
import { afterEach, describe, expect, it } from 'vitest';
import cfs from '../test/fixtures/cfs.json' with { type: 'json' };
import disks from '../test/fixtures/disks.json' with { type: 'json' };
import vault from '../test/fixtures/vault.json' with { type: 'json' };
import { createRouter } from './createRouter.ts';
import { mockCredentials } from './MockCredentials.ts';
import type { RequestRecord } from './RequestRecord.ts';
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

const signMethods = ['TC3-HMAC-SHA256', 'HmacSHA256', 'HmacSHA1'] as const;
const reqMethods = ['POST', 'GET'] as const;
const ways = signMethods.flatMap((signMethod) => reqMethods.map((reqMethod) => ({ signMethod, reqMethod })));

interface SdkOptions {
  readonly signMethod: (typeof signMethods)[number];
  readonly reqMethod: (typeof reqMethods)[number];
  readonly credential?: { secretId: string; secretKey: string; token?: string };
}

/** The vendor's own client, told nothing but where the mock listens. */
function sdk(server: MockServer, { signMethod, reqMethod, credential = mockCredentials }: SdkOptions): CommonClient {
  return new CommonClient(new URL(server.url).host, '2019-07-19', {
    credential: { ...credential },
    region: 'ap-guangzhou',
    profile: { signMethod, httpProfile: { protocol: 'http://', reqMethod } },
  });
}

describe("the vendor's SDK", () => {
  const snapshots = cfs.paths['/#DescribeCfsSnapshots'].post.responses['200'].content['application/json'].examples;

  it.each(ways)('is understood with $signMethod in a $reqMethod', async (way) => {
    const records: RequestRecord[] = [];
    const server = await start({ services: [cfs], onRequest: (record) => records.push(record) });
    const answer = await sdk(server, way).request('DescribeCfsSnapshots', { FileSystemId: 'cfs-12345' });
    expect(answer).toEqual(snapshots['list-snapshots'].value.Response);
    expect(records).toMatchObject([
      { documentedExample: 'list-snapshots', signature: { verdict: 'valid' }, problems: [] },
    ]);
  });

  it.each(ways)('may send arrays, numbers and special characters with $signMethod in a $reqMethod', async (way) => {
    const records: RequestRecord[] = [];
    const server = await start({ services: [cfs], onRequest: (record) => records.push(record) });
    const body = {
      Offset: 0,
      Limit: 20,
      OrderField: `a b+c&d=e%20/?#[]@!$'()*,;:"<>\\^|~ 数据 \u{1f600}`,
      Filters: [
        { Name: 'zone', Values: ['a', 'b'] },
        { Name: 'x', Values: ['1'] },
      ],
    };
    await sdk(server, way).request('DescribeCfsSnapshots', body);
    expect(records).toMatchObject([{ body, signature: { verdict: 'valid' }, problems: [] }]);
  });

  it.each(ways)('is refused a wrong key with $signMethod in a $reqMethod', async (way) => {
    const server = await start({ services: [cfs] });
    const client = sdk(server, { ...way, credential: { ...mockCredentials, secretKey: 'another-fake-secret' } });
    await expect(client.request('DescribeCfsSnapshots', {})).rejects.toMatchObject({
      code: 'AuthFailure.SignatureFailure',
      requestId: '00000000-0000-4000-8000-000000000001',
    });
  });

  it.each(ways)('is refused with an old clock with $signMethod in a $reqMethod', async (way) => {
    const server = await start({ services: [cfs], clock: () => Date.now() + 310_000 });
    await expect(sdk(server, way).request('DescribeCfsSnapshots', {})).rejects.toMatchObject({
      code: 'AuthFailure.SignatureExpire',
    });
  });

  it.each(ways)('may use a temporary key with $signMethod in a $reqMethod', async (way) => {
    const credential = { ...mockCredentials, token: 'fake-token' };
    const server = await start({ services: [cfs], credentials: [credential] });
    await expect(sdk(server, { ...way, credential }).request('DescribeCfsSnapshots', {})).resolves.toBeDefined();
    await expect(
      sdk(server, { ...way, credential: { ...credential, token: 'other' } }).request('DescribeCfsSnapshots', {}),
    ).rejects.toMatchObject({ code: 'AuthFailure.TokenFailure' });
  });

  it('hears what is wrong with a body', async () => {
    const [way] = ways;
    const server = await start({ services: [cfs] });
    await expect(sdk(server, way!).request('UpdateCfsRule', { PGroupId: 'pgroup-1' })).rejects.toMatchObject({
      code: 'MissingParameter',
      message: 'UpdateCfsRule /RuleId: expected a value, came none.',
    });
  });
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

  it('closes while a caller is still sending', async () => {
    const server = await startServer({ services: [cfs] });
    const socket = connect(Number(new URL(server.url).port), '127.0.0.1');
    await once(socket, 'connect');
    socket.on('error', () => socket.destroy());
    socket.write('POST / HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Length: 9\r\n\r\n{');
    await expect(server.close()).resolves.toBeUndefined();
  });

  it('ends idle connections when it closes', async () => {
    const server = await startServer({ services: [cfs] });
    await fetch(server.url, { method: 'POST', body: '{}' });
    await server.close();
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
