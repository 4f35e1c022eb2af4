import { getEventListeners } from 'node:events';
import { gzipSync } from 'node:zlib';
import { type CallOptions, CfsClient, type CfsClientOptions, tc3 } from '@cloud-contracts/cfs-client';
import { mockCredentials, startServer } from '@cloud-contracts/mock';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { envelope, errorEnvelope } from '../../client-core/test/exampleService.ts';
import {
  type Answer,
  answer,
  cutAfter,
  endAfter,
  listen,
  stallAfter,
} from '@cloud-contracts/client-testing/src/listen.ts';
import { pendingTimers } from '../../client-core/test/pendingTimers.ts';

const HEAD = 'HTTP/1.1 200 OK\r\nContent-Type: application/json\r\n';
const CHUNK = 'Transfer-Encoding: chunked\r\n\r\nc\r\n{"Response":\r\n';
const success = envelope({ TotalCount: 1 });
const zipped = gzipSync(success.padEnd(5000));
const gzip = { 'content-encoding': 'gzip' };

/** The head of an answer of this length, then these bytes. */
const bodyOf = (length: number, body: string): string => `${HEAD}Content-Length: ${length}\r\n\r\n${body}`;

/** Damages the data, which the checksum would notice only at the end. */
function damaged(bytes: Buffer): Buffer {
  return Buffer.concat([bytes.subarray(0, 20), Buffer.alloc(20, 0xff), bytes.subarray(40)]);
}

/** A byte now and then, for ever. */
const drip: Answer = ({ socket }) => {
  socket?.write(`${HEAD}Transfer-Encoding: chunked\r\n\r\n`);
  const timer = setInterval(() => socket?.write('1\r\n \r\n'), 5);
  socket?.on('close', () => clearInterval(timer));
};

/** A call, by what a repetition would do. */
const CALLS = {
  reading: (cfs: CfsClient, options?: CallOptions) => cfs.describeCfsFileSystems({}, options),
  'changing, with a ClientToken': (cfs: CfsClient, options?: CallOptions) =>
    cfs.createCfsFileSystem({ ...disk, ClientToken: 'token-1' }, options),
  'changing, without one': (cfs: CfsClient, options?: CallOptions) => cfs.createCfsFileSystem(disk, options),
};

const disk = {
  Zone: 'ap-guangzhou-3',
  PGroupId: 'pgroup-1',
  NetInterface: 'VPC',
  VpcId: 'vpc-1',
  SubnetId: 'subnet-1',
} as const;

type Kind = keyof typeof CALLS;
const KINDS = Object.keys(CALLS) as Kind[];

/** Which calls are repeated. */
const NEVER: readonly Kind[] = [];
const WHERE_HARMLESS: readonly Kind[] = ['reading', 'changing, with a ClientToken'];
const ALWAYS: readonly Kind[] = KINDS;

const cutOff = { name: 'ConnectionError', sent: true, message: expect.stringContaining('the answer was cut off') };
const noAnswer = { name: 'ConnectionError', sent: true, message: expect.stringContaining('no answer') };
const unexpected = (problem: string, status = 200): object => ({
  name: 'UnexpectedResponseError',
  status,
  message: expect.stringContaining(`the answer ${problem}`),
});

/** docs/faults.md says the same in words: change both. */
const FAULTS: readonly (readonly [fault: string, answer: Answer, error: object, repeated: readonly Kind[]])[] = [
  ['a reset before the headers', cutAfter(''), noAnswer, WHERE_HARMLESS],
  ['a connection closed before the headers', endAfter(''), noAnswer, WHERE_HARMLESS],
  ['a reset within the headers', cutAfter('HTTP/1.1 200 OK\r\nContent-Ty'), noAnswer, WHERE_HARMLESS],
  ['a reset after the headers', cutAfter(bodyOf(500, '')), cutOff, WHERE_HARMLESS],
  ['a reset within the body', cutAfter(bodyOf(500, '{"Response":')), cutOff, WHERE_HARMLESS],
  ['a body shorter than its Content-Length', endAfter(bodyOf(500, success)), cutOff, WHERE_HARMLESS],
  ['a reset between two chunks', cutAfter(HEAD + CHUNK), cutOff, WHERE_HARMLESS],
  ['chunks without an end', endAfter(HEAD + CHUNK), cutOff, WHERE_HARMLESS],
  ['a chunk with a length that is no number', endAfter(`${HEAD}${CHUNK}zz\r\n`), cutOff, WHERE_HARMLESS],
  ['gzip that is damaged', answer(damaged(zipped), 200, gzip), { ...cutOff, code: 'Z_DATA_ERROR' }, WHERE_HARMLESS],
  ['gzip that is none', answer(success, 200, gzip), { ...cutOff, code: 'Z_DATA_ERROR' }, WHERE_HARMLESS],
  ['another protocol', endAfter('SSH-2.0-OpenSSH_9.9\r\n'), noAnswer, WHERE_HARMLESS],
  ['headers without measure', answer(success, 200, { 'x-pad': 'x'.repeat(99_999) }), noAnswer, WHERE_HARMLESS],

  ['a body longer than its Content-Length', endAfter(bodyOf(20, success)), unexpected('is not JSON'), WHERE_HARMLESS],
  ['gzip that is cut', answer(zipped.subarray(0, 40), 200, gzip), unexpected('is'), WHERE_HARMLESS],
  ['JSON that is cut', answer(success.slice(0, -2)), unexpected('is not JSON'), WHERE_HARMLESS],
  ['JSON that is sent twice', answer(success + success), unexpected('is not JSON'), WHERE_HARMLESS],
  ['an empty body', answer(''), unexpected('is empty'), WHERE_HARMLESS],
  ['204, no content', answer('', 204), unexpected('is empty', 204), WHERE_HARMLESS],
  ['a page with status 200', answer('<html>', 200, { 'content-type': 'text/html' }), unexpected('is not JSON'), NEVER],
  [
    'bytes that are not UTF-8',
    answer(Buffer.from('{"Response":{"\xff":1}}', 'latin1')),
    unexpected('is not UTF-8'),
    NEVER,
  ],
  ['JSON that is no envelope', answer('{"error":"?"}'), unexpected('is not an envelope'), NEVER],
  ['a refusal by a proxy', answer('<html>', 403), unexpected('is not JSON', 403), NEVER],
  ['the page of a proxy', answer('<html>', 502), unexpected('is not JSON', 502), WHERE_HARMLESS],
  [
    '500 without an error code',
    answer(success, 500),
    unexpected('has no error, despite its status', 500),
    WHERE_HARMLESS,
  ],
  ['503, out of service', answer('', 503), unexpected('is empty', 503), WHERE_HARMLESS],
  ['429, too many requests', answer('', 429), unexpected('is empty', 429), ALWAYS],
  [
    'an error that passes',
    answer(errorEnvelope('InternalError')),
    { name: 'CfsError', code: 'InternalError', retryable: true },
    WHERE_HARMLESS,
  ],
  [
    'a call that was throttled',
    answer(errorEnvelope('RequestLimitExceeded')),
    { name: 'CfsError', code: 'RequestLimitExceeded', retryable: true },
    ALWAYS,
  ],
  [
    'an error that stays',
    answer(errorEnvelope('InvalidParameter')),
    { name: 'CfsError', code: 'InvalidParameter', retryable: false },
    NEVER,
  ],
  ['a redirect', answer('', 307, { location: '/' }), { name: 'RedirectError', status: 307 }, NEVER],
];

const STALLS: readonly (readonly [place: string, answer: Answer])[] = [
  ['before the headers', stallAfter('')],
  ['within the headers', stallAfter('HTTP/1.1 200 OK\r\nContent-Ty')],
  ['within the body', stallAfter(bodyOf(500, '{"Response":'))],
  ['never, but for a byte now and then', drip],
];

/** A client of the server that gives these answers. */
async function connect(answers: readonly Answer[], options: Partial<CfsClientOptions> = {}) {
  const server = await listen(...answers);
  const retry = { baseDelay: 1 };
  return {
    ...server,
    cfs: new CfsClient({ endpoint: server.endpoint, credentials: mockCredentials, retry, ...options }),
  };
}

describe.each(FAULTS)('%s', (_, fault, error, repeated) => {
  it.each(KINDS)('is an error, and repeated or not, where the call is %s', async (kind) => {
    const { cfs, received } = await connect([fault]);
    const attempts = repeated.includes(kind) ? 3 : 1;
    await expect(CALLS[kind](cfs)).rejects.toMatchObject({ ...error, attempts });
    expect(received).toHaveLength(attempts);
  });

  it('leaves the client able to make the next call', async () => {
    const { cfs } = await connect([fault, answer(success)], { retry: false });
    await expect(cfs.describeCfsFileSystems()).rejects.toMatchObject(error);
    await expect(cfs.describeCfsFileSystems()).resolves.toMatchObject({ TotalCount: 1 });
  });
});

describe('a connection that is refused', () => {
  it.each(KINDS)('is an error, and tried again whatever the call, here one that is %s', async (kind) => {
    const { url, close } = await startServer({ services: ['cfs'] });
    await close();
    const cfs = new CfsClient({ endpoint: url, credentials: mockCredentials, retry: { baseDelay: 1 } });
    const error = { name: 'ConnectionError', code: 'ECONNREFUSED', sent: false, attempts: 3 };
    await expect(CALLS[kind](cfs)).rejects.toMatchObject(error);
  });
});

describe.each(STALLS)('an answer that stalls %s', (_, stall) => {
  it.each(KINDS)('is a TimeoutError, and not repeated, where the call is %s', async (kind) => {
    const { cfs, received, sockets } = await connect([stall], { timeout: 60 });
    await expect(CALLS[kind](cfs)).rejects.toMatchObject({ name: 'TimeoutError', timeout: 60, attempts: 1 });
    expect(received).toHaveLength(1);
    await vi.waitFor(() => expect(sockets.size).toBe(0));
  });

  it('is ended by the signal of the caller: no timer, no socket, no listener is left', async () => {
    const timers = pendingTimers();
    const { signal, abort } = abortable();
    const { cfs, received, sockets } = await connect([stall]);
    const call = cfs.describeCfsFileSystems({}, { signal });
    await vi.waitFor(() => expect(received).toHaveLength(1));
    abort();
    await expect(call).rejects.toMatchObject({ name: 'AbortError' });
    expect(timers.size).toBe(0);
    expect(getEventListeners(signal, 'abort')).toHaveLength(0);
    await vi.waitFor(() => expect(sockets.size).toBe(0));
  });
});

describe('a wait for the next attempt', () => {
  it.each([
    ['429', answer('', 429, { 'retry-after': '15' })],
    ['503', answer('', 503, { 'retry-after': '15' })],
    ['a reset', cutAfter('')],
  ] as const)(
    'after %s is ended by the signal of the caller: nothing more is sent, nothing is left',
    async (__, fault) => {
      const timers = pendingTimers();
      const { signal, abort } = abortable();
      const log = ({ type }: { readonly type: string }): void => void (type === 'retry' && setImmediate(abort));
      const { cfs, received } = await connect([fault], { log, retry: { baseDelay: 1e9 } });
      await expect(cfs.describeCfsFileSystems({}, { signal })).rejects.toMatchObject({ name: 'AbortError' });
      expect(received).toHaveLength(1);
      expect(timers.size).toBe(0);
      expect(getEventListeners(signal, 'abort')).toHaveLength(0);
    },
  );
});

describe('work that was done before the answer was lost', () => {
  it.each([
    ['a reset', cutAfter('')],
    ['a status of 500', answer('', 500)],
    ['an answer that is cut', answer('{"Response":{')],
  ] as const)('is done once, unless a ClientToken lets the service see the repetition: %s', async (__, fault) => {
    const done: string[] = [];
    const { cfs } = await connect([
      (response, request, number) => {
        const { ClientToken } = JSON.parse(request.body) as { readonly ClientToken?: string };
        if (ClientToken === undefined || !done.includes(ClientToken)) done.push(ClientToken ?? 'none');
        const reply = ClientToken !== undefined && number > 2 ? answer(success) : fault;
        reply(response, request, number);
      },
    ]);
    await expect(cfs.createCfsFileSystem(disk)).rejects.toMatchObject({ attempts: 1 });
    await expect(cfs.createCfsFileSystem({ ...disk, ClientToken: 'token-1' })).resolves.toMatchObject({
      TotalCount: 1,
    });
    expect(done).toEqual(['none', 'token-1']);
  });
});

describe('an answer that is right, though odd', () => {
  it.each([
    ['of another content type', answer(success, 200, { 'content-type': 'text/plain' })],
    ['without a content type', endAfter(`HTTP/1.1 200 OK\r\nContent-Length: ${success.length}\r\n\r\n${success}`)],
    ['without a length, to the end of the connection', endAfter(`${HEAD}\r\n${success}`)],
    [
      'byte by byte in chunks',
      endAfter(
        `${HEAD}Transfer-Encoding: chunked\r\n\r\n${[...success].map((byte) => `1\r\n${byte}\r\n`).join('')}0\r\n\r\n`,
      ),
    ],
    ['in gzip', answer(zipped, 200, gzip)],
    ['after an interim response', endAfter(`HTTP/1.1 103 Early Hints\r\n\r\n${bodyOf(success.length, success)}`)],
  ] as const)('is taken %s', async (__, odd) => {
    const { cfs, received } = await connect([odd]);
    await expect(CALLS['changing, without one'](cfs)).resolves.toMatchObject({ TotalCount: 1 });
    expect(received).toHaveLength(1);
  });

  it('has no limit of size', async () => {
    const FsName = 'x'.repeat(1000);
    const FileSystems = Array.from({ length: 32_000 }, () => ({ FsName }));
    const { cfs } = await connect([answer(envelope({ FileSystems }))]);
    await expect(cfs.describeCfsFileSystems()).resolves.toHaveProperty('FileSystems.length', 32_000);
  });
});

describe('a redirect', () => {
  it.each([301, 302, 303, 307, 308])('with %i takes no credentials anywhere, whatever the call', async (status) => {
    const other = await listen(answer(success));
    const { cfs, endpoint } = await connect([
      answer('', status, { location: `${other.endpoint.replace('127.0.0.1', 'localhost')}/` }),
    ]);
    for (const kind of KINDS) {
      // oxlint-disable-next-line no-await-in-loop -- one after the other
      await expect(CALLS[kind](cfs)).rejects.toMatchObject({ name: 'RedirectError', status, attempts: 1 });
    }
    await expect(
      CALLS.reading(new CfsClient({ endpoint, credentials: mockCredentials, signing: tc3('GET') })),
    ).rejects.toThrow('redirected');
    expect(other.received).toHaveLength(0);
    expect(other.sockets.size).toBe(0);
  });

  it('in a circle is an error after one step', async () => {
    const { cfs, received, host } = await connect([answer('', 302, { location: '/' })]);
    await expect(cfs.describeCfsFileSystems()).rejects.toMatchObject({ name: 'RedirectError', host });
    expect(received).toHaveLength(1);
  });
});

describe('a clock that is off', () => {
  const tenMinutes = 600_000;

  it.each([
    ['ahead', tenMinutes],
    ['behind', -tenMinutes],
  ])('by ten minutes (%s) is corrected by the Date of the refusal, whatever the call', async (__, offset) => {
    const mock = await startServer({ services: ['cfs'] });
    onTestFinished(() => mock.close());
    for (const kind of KINDS) {
      const cfs = new CfsClient({ endpoint: mock.url, credentials: mockCredentials, clock: () => Date.now() + offset });
      const delays: number[] = [];
      const onAttempt = ({ delay }: { readonly delay: number }): unknown => delays.push(delay);
      // oxlint-disable no-await-in-loop -- one after the other
      await CALLS[kind](cfs, { onAttempt });
      expect(delays).toEqual([0, 0]);
      await CALLS[kind](cfs, { onAttempt });
      expect(delays).toEqual([0, 0, 0]);
    }
  });

  it.each([
    ['a wrong Date', { date: 'Thu, 01 Jan 1970 00:00:00 GMT' }, 2],
    ['a Date that is none', { date: 'yesterday' }, 1],
    ['a Date beyond what a timestamp can be', { date: 'Fri, 01 Jan 275000 00:00:00 GMT' }, 1],
    ['an empty Date', { date: '' }, 1],
  ])('is not corrected again and again by %s', async (__, headers, attempts) => {
    const { cfs, received } = await connect([answer(errorEnvelope('AuthFailure.SignatureExpire'), 200, headers)], {
      retry: { maxAttempts: 9, baseDelay: 1 },
    });
    await expect(cfs.describeCfsFileSystems()).rejects.toMatchObject({ code: 'AuthFailure.SignatureExpire', attempts });
    expect(received).toHaveLength(attempts);
  });

  it('stays usable after a Date that was wrong', async () => {
    const refused = errorEnvelope('AuthFailure.SignatureExpire');
    const { cfs, received } = await connect([
      answer(refused, 200, { date: 'Fri, 01 Jan 275000 00:00:00 GMT' }),
      answer(success),
    ]);
    await expect(cfs.describeCfsFileSystems()).rejects.toMatchObject({ name: 'CfsError' });
    await expect(cfs.describeCfsFileSystems()).resolves.toMatchObject({ TotalCount: 1 });
    expect(received).toHaveLength(2);
  });
});

describe('a connection that is kept alive', () => {
  it('and closed between two calls is made anew', async () => {
    const { cfs, sockets, received } = await connect([answer(success)]);
    await CALLS['changing, without one'](cfs);
    for (const socket of sockets) socket.destroy();
    await vi.waitFor(() => expect(sockets.size).toBe(0));
    await CALLS['changing, without one'](cfs);
    expect(received).toHaveLength(2);
  });

  it('and reset by the next request is a fault like any other', async () => {
    const { cfs, received } = await connect([answer(success), cutAfter(''), answer(success), cutAfter('')]);
    await CALLS.reading(cfs);
    await CALLS.reading(cfs);
    expect(received).toHaveLength(3);
    await expect(CALLS['changing, without one'](cfs)).rejects.toMatchObject({ name: 'ConnectionError', attempts: 1 });
  });
});

describe('many calls at once', () => {
  it('get each their own answer while the server resets every third request', async () => {
    const { cfs, received } = await connect(
      [
        (response, request, number) => {
          const { Offset } = JSON.parse(request.body) as { readonly Offset: number };
          const reply = number % 3 === 0 ? cutAfter('') : answer(envelope({ TotalCount: Offset }));
          reply(response, request, number);
        },
      ],
      { retry: { baseDelay: 1, maxAttempts: 20 } },
    );
    const offsets = Array.from({ length: 150 }, (__, offset) => offset);
    const outputs = await Promise.all(offsets.map((Offset) => cfs.describeCfsSnapshots({ Offset })));
    expect(outputs.map(({ TotalCount }) => TotalCount)).toEqual(offsets);
    expect(received.length).toBeGreaterThan(200);
  });

  it('share one budget for retries, so that an outage does not multiply them', async () => {
    const { cfs, received } = await connect([cutAfter('')], { retry: { baseDelay: 1, budget: 10 } });
    const ends = await Promise.allSettled(Array.from({ length: 50 }, () => cfs.describeCfsFileSystems()));
    expect(ends.every(({ status }) => status === 'rejected')).toBe(true);
    expect(received).toHaveLength(50 + 10);
  });
});

function abortable(): { readonly signal: AbortSignal; readonly abort: () => void } {
  const controller = new AbortController();
  return { signal: controller.signal, abort: () => controller.abort() };
}
