import assert from 'node:assert/strict';
import { connect } from 'node:net';
import { startServer, type WireRequest } from '@cloud-contracts/mock';
import * as fc from 'fast-check';
import { assertNoSecret } from '../assertNoSecret.ts';
import { credentials } from '../credentials.ts';
import { now, signedWire } from '../signedWire.ts';
import type { Target } from '../Target.ts';

const request = signedWire.map(bytesOf);
const fragment = fc
  .constantFrom(
    '\r\n',
    '\r\n\r\n',
    '\0',
    ' ',
    'HTTP/1.1',
    'HTTP/1.0',
    'Content-Length: 5\r\n',
    'Content-Length: -1\r\n',
    'Transfer-Encoding: chunked\r\n',
    'Expect: 100-continue\r\n',
    'Connection: upgrade\r\nUpgrade: h2c\r\n',
    'Host: \r\n',
    'OPTIONS * HTTP/1.1\r\nHost: x\r\n\r\n',
    'CONNECT x:1 HTTP/1.1\r\n\r\n',
    'GET http://%zz/ HTTP/1.1\r\nHost: x\r\n\r\n',
    'x: \xff\xfe\r\n',
    '5\r\nabcde\r\n0\r\n\r\n',
  )
  .map((text) => Buffer.from(text, 'latin1'));
const splice = fc.record({
  at: fc.nat(600),
  removed: fc.nat(20),
  bytes: fc.oneof(fragment, fc.uint8Array({ maxLength: 10 })),
});

const changed = fc
  .tuple(request, fc.array(splice, { maxLength: 3 }))
  .map(([bytes, splices]) =>
    splices.reduce(
      (before, { at, removed, bytes: inserted }) =>
        Buffer.concat([before.subarray(0, at), inserted, before.subarray(at + removed)]),
      bytes,
    ),
  );
const inputs = fc.oneof(
  { weight: 6, arbitrary: changed },
  { weight: 1, arbitrary: fc.uint8Array({ maxLength: 300 }) },
  { weight: 1, arbitrary: fc.array(fragment, { maxLength: 8 }).map((parts) => Buffer.concat(parts)) },
);

/** Whatever comes, each answer is the contract's, or HTTP's own to what is no request, and the connection ends. */
export default async function create(): Promise<Target<Uint8Array>> {
  const server = await startServer({ services: ['cfs'], clock: () => now, credentials: [credentials] });
  const port = Number(new URL(server.url).port);
  return {
    inputs,
    async check(bytes) {
      const answer = await exchange(port, bytes);
      // An answer that was not read to its end is followed by another one where several requests were sent.
      for (const [, status] of answer.matchAll(/^HTTP\/1\.1 (\d+) /gm))
        assert.match(status!, /^(100|200|400|417|431)$/);
      assert.doesNotMatch(answer, /The mock failed/);
      assertNoSecret(answer, [credentials.secretKey, credentials.token]);
      for (const router of server.routers) router.reset();
    },
    close: () => server.close(),
  };
}

/** Sends all, then half-closes, and reads to the end. Writing to a server that has closed already is no fault. */
function exchange(port: number, bytes: Uint8Array): Promise<string> {
  return new Promise((resolve, reject) => {
    const received: Buffer[] = [];
    const socket = connect({ port, host: '127.0.0.1', allowHalfOpen: true }, () => socket.end(bytes));
    socket.setTimeout(10_000, () => {
      socket.destroy();
      reject(new Error('The server left the connection open.'));
    });
    socket.on('data', (chunk) => received.push(chunk));
    socket.on('error', ({ message }) => {
      if (!/ECONNRESET|EPIPE/.test(message)) reject(new Error(message));
    });
    socket.on('close', () => resolve(Buffer.concat(received).toString('latin1')));
  });
}

function bytesOf({ method, query, headers, body }: WireRequest): Buffer {
  const lines = [...headers].map(([name, value]) => `${name}: ${value}\r\n`);
  const head = `${method} /${query && `?${query}`} HTTP/1.1\r\n${lines.join('')}Content-Length: ${body.byteLength}\r\n\r\n`;
  return Buffer.concat([Buffer.from(head, 'latin1'), body]);
}
