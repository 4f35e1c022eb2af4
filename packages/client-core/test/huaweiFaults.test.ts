import { describe, expect, it } from 'vitest';
import { createHuaweiClient, type HuaweiClientOptions, iamToken } from '../src/huawei/index.ts';
import {
  createDisk,
  deleteDisk,
  extendDisk,
  huaweiService,
  listDisks,
  listVersions,
  updateDisk,
} from './exampleHuaweiService.ts';
import { type Answer, answer, cutAfter, endAfter, listen } from '@cloud-contracts/client-testing/src/listen.ts';

const HEAD = 'HTTP/1.1 200 OK\r\nContent-Type: application/json\r\n';
const CHUNK = 'Transfer-Encoding: chunked\r\n\r\na\r\n{"disks":[\r\n';
const refused = (code: string) => JSON.stringify({ error: { code, message: 'Refused.' } });

/** A call, by its method. */
const CALLS = {
  GET: { operation: listDisks, input: {} },
  PUT: { operation: updateDisk, input: { disk_id: 'd', body: {} } },
  DELETE: { operation: deleteDisk, input: { disk_id: 'd' } },
  POST: { operation: createDisk, input: { body: {} } },
} as const;

type Method = keyof typeof CALLS;
const METHODS = Object.keys(CALLS) as Method[];

/** Which calls are repeated. */
const NEVER: readonly Method[] = [];
const WHERE_HARMLESS: readonly Method[] = ['GET', 'PUT', 'DELETE'];
const ALWAYS: readonly Method[] = METHODS;

const key = { accessKeyId: 'AKEXAMPLE', secretAccessKey: 'not-a-real-secret' };

/** A client of a server that gives these answers, over real connections. */
async function connect(answers: readonly Answer[], options: Partial<HuaweiClientOptions> = {}) {
  const server = await listen(...answers);
  const { endpoint } = server;
  const retry = { baseDelay: 1, maxDelay: 5 };
  return {
    ...server,
    client: createHuaweiClient(huaweiService, { endpoint, projectId: 'p', credentials: key, retry, ...options }),
  };
}

const unexpected = (status: number, problem: string): object => ({
  name: 'UnexpectedResponseError',
  status,
  message: expect.stringContaining(problem),
});
const cutOff = { name: 'ConnectionError', sent: true, message: expect.stringContaining('the answer was cut off') };
const retryAfter = { 'retry-after': '1' };

const given = (token: string): Answer => answer('{"token":{}}', 201, { 'x-subject-token': token });
const tokensOf = (received: readonly { readonly headers: object }[]) =>
  received.map(({ headers }) => (headers as Record<string, unknown>)['x-auth-token']);
/** Takes the second token alone. */
const takesSecond: Answer = (response, request, number) => {
  const isSecond = request.headers['x-auth-token'] === 'not-a-real-token-2';
  (isSecond ? answer('{}') : answer(refused('DISK.0401'), 401))(response, request, number);
};

const FAULTS: readonly (readonly [fault: string, answer: Answer, error: object, repeated: readonly Method[]])[] = [
  ['a reset before the headers', cutAfter(''), { name: 'ConnectionError', sent: true }, WHERE_HARMLESS],
  ['a reset between two chunks', cutAfter(HEAD + CHUNK), cutOff, WHERE_HARMLESS],
  ['chunks without an end', endAfter(HEAD + CHUNK), cutOff, WHERE_HARMLESS],
  ['JSON that is cut', answer('{"disks":['), unexpected(200, 'is not JSON'), WHERE_HARMLESS],
  ['a list that is cut', answer('[{"id":'), unexpected(200, 'is not JSON'), WHERE_HARMLESS],
  ['a number in place of an object', answer('1'), unexpected(200, 'is no object or list'), NEVER],
  ['a 429 with Retry-After', answer('', 429, retryAfter), unexpected(429, 'is empty'), ALWAYS],
  ['a 429 with a code', answer(refused('DISK.0001'), 429), { code: 'DISK.0001', status: 429 }, ALWAYS],
  ['a code that throttles', answer(refused('DISK.0429'), 400), { code: 'DISK.0429', retryable: true }, ALWAYS],
  ['a 503 with Retry-After', answer('', 503, retryAfter), unexpected(503, 'is empty'), WHERE_HARMLESS],
  ['a 503 with a code', answer(refused('DISK.0001'), 503), { code: 'DISK.0001', status: 503 }, WHERE_HARMLESS],
  ['the page of a proxy', answer('<html>', 502), unexpected(502, 'is not JSON'), WHERE_HARMLESS],
  ['a 401, with a key', answer(refused('DISK.0401'), 401), { code: 'DISK.0401', retryable: false }, NEVER],
  ['an error that stays', answer(refused('DISK.0001'), 400), { code: 'DISK.0001', retryable: false }, NEVER],
  ['a 300 where none is documented', answer('{}', 300), { name: 'UnexpectedResponseError', status: 300 }, NEVER],
  ['a redirect', answer('', 307, { location: '/' }), { name: 'RedirectError', status: 307 }, NEVER],
];

describe.each(FAULTS)('%s', (_, fault, error, repeated) => {
  it.each(METHODS)('is an error, and repeated or not, of a %s', async (method) => {
    const { client, received } = await connect([fault]);
    const { operation, input } = CALLS[method];
    const attempts = repeated.includes(method) ? 3 : 1;
    await expect(client.call(operation, input)).rejects.toMatchObject({ ...error, attempts });
    expect(received.map((request) => request.method)).toEqual(Array.from({ length: attempts }, () => method));
  });
});

describe('an answer without a body', () => {
  it.each([200, 202, 204])('is the output of a call where the status is %i', async (status) => {
    const { client, received } = await connect([answer('', status)]);
    const { operation, input } = CALLS.DELETE;
    await expect(client.call(operation, input)).resolves.toBeUndefined();
    await expect(client.call(extendDisk, { disk_id: 'd', body: {} })).resolves.toBeUndefined();
    expect(received).toHaveLength(2);
  });
});

describe('Retry-After', () => {
  it.each([429, 503])('of a %i makes the wait longer, up to `maxDelay`', async (status) => {
    const delays: number[] = [];
    const { client } = await connect([answer('', status, { 'retry-after': '9' }), answer('{"disks":[]}')], {
      retry: { baseDelay: 1, maxDelay: 20 },
    });
    await client.call(listDisks, {}, { onAttempt: ({ delay }) => delays.push(delay) });
    expect(delays).toEqual([0, 20]);
  });
});

describe('a token', () => {
  const user = { user: 'username', password: 'not-a-real-password', domain: 'domainname', project: 'projectname' };

  it.each(METHODS)('is replaced where the service refuses it: %s', async (method) => {
    const iam = await listen(given('not-a-real-token-1'), given('not-a-real-token-2'));
    const { client, received } = await connect([answer(refused('DISK.0401'), 401), answer('{}')], {
      credentials: iamToken({ endpoint: iam.endpoint, ...user }),
    });
    const { operation, input } = CALLS[method];
    await expect(client.call(operation, input)).resolves.toEqual({});
    expect(tokensOf(received)).toEqual(['not-a-real-token-1', 'not-a-real-token-2']);
    await client.call(operation, input);
    expect(tokensOf(received)).toEqual(['not-a-real-token-1', 'not-a-real-token-2', 'not-a-real-token-2']);
    expect(iam.received).toHaveLength(2);
  });

  it('is replaced once, even where calls at the same time are refused', async () => {
    const iam = await listen(given('not-a-real-token-1'), given('not-a-real-token-2'));
    const { client } = await connect([takesSecond], { credentials: iamToken({ endpoint: iam.endpoint, ...user }) });
    await Promise.all(Array.from({ length: 5 }, () => client.call(listDisks, {})));
    expect(iam.received).toHaveLength(2);
  });

  it('is not asked for again and again where the service refuses each', async () => {
    const iam = await listen(given('not-a-real-token-1'), given('not-a-real-token-2'));
    const { client, received } = await connect([answer(refused('DISK.0401'), 401)], {
      credentials: iamToken({ endpoint: iam.endpoint, ...user }),
      retry: { maxAttempts: 9 },
    });
    await expect(client.call(listDisks, {})).rejects.toMatchObject({ status: 401, attempts: 2 });
    expect(received).toHaveLength(2);
  });

  it.each([301, 302, 303, 307, 308])(
    'is not sent on by a %i, nor is a signature, whatever the call',
    async (status) => {
      const other = await listen(answer('{}'));
      const away = answer('', status, { location: `${other.endpoint.replace('127.0.0.1', 'localhost')}/` });
      for (const credentials of [{ token: 'not-a-real-token' }, key]) {
        // oxlint-disable no-await-in-loop -- one after the other
        const { client } = await connect([away], { credentials });
        for (const { operation, input } of [...Object.values(CALLS), { operation: listVersions, input: {} }])
          await expect(client.call(operation, input)).rejects.toMatchObject({ name: 'RedirectError', attempts: 1 });
      }
      expect(other.received).toHaveLength(0);
      expect(other.sockets.size).toBe(0);
    },
  );

  it('is not asked for at where IAM redirects to: the password goes nowhere else', async () => {
    const other = await listen(given('not-a-real-token'));
    const iam = await listen(answer('', 307, { location: other.endpoint }));
    const { client, received } = await connect([answer('{}')], {
      credentials: iamToken({ endpoint: iam.endpoint, ...user }),
    });
    await expect(client.call(listDisks, {})).rejects.toMatchObject({ name: 'ConfigurationError' });
    expect([other.received.length, received.length]).toEqual([0, 0]);
  });
});
