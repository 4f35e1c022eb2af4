import { describe, expect, it } from 'vitest';
import { ServiceError } from '../src/index.ts';
import { createTestClient } from './createTestClient.ts';
import { envelope, errorEnvelope, read, write } from './exampleService.ts';
import { answer, listen, type Received } from '@cloud-contracts/client-testing/src/listen.ts';

const succeed = answer(envelope());

describe('an error envelope', () => {
  it('becomes an error of the class of the service', async () => {
    class CfsError extends ServiceError {}
    const { endpoint } = await listen(answer(errorEnvelope('ResourceNotFound.FileSystemNotFound', 'No such thing.')));
    const error: unknown = await createTestClient({ endpoint, ErrorClass: CfsError })
      .call(read)
      .catch((thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(CfsError);
    expect(error).toMatchObject({
      code: 'ResourceNotFound.FileSystemNotFound',
      message: 'No such thing.',
      requestId: 'request-2',
      status: 200,
      operation: 'DescribeCfsFileSystems',
      body: JSON.parse(errorEnvelope('ResourceNotFound.FileSystemNotFound', 'No such thing.')),
      retryable: false,
      attempts: 1,
    });
  });

  it('is a ServiceError without a class of the service, and may come with any status', async () => {
    const { endpoint } = await listen(answer(errorEnvelope('InvalidParameter'), 400));
    await expect(createTestClient({ endpoint }).call(read)).rejects.toMatchObject({
      name: 'ServiceError',
      code: 'InvalidParameter',
      status: 400,
    });
  });

  it('has its code as the message if the service gives none', async () => {
    const { endpoint } = await listen(answer('{"Response":{"Error":{"Code":"FailedOperation"}}}'));
    await expect(createTestClient({ endpoint }).call(read)).rejects.toMatchObject({
      message: 'FailedOperation',
      requestId: undefined,
    });
  });

  it('is one however deep its body is, of which the outer levels are kept', async () => {
    const deep = `${'['.repeat(50_000)}${']'.repeat(50_000)}`;
    const { endpoint } = await listen(answer(`{"Response":{"Error":{"Code":"FailedOperation","More":${deep}}}}`));
    await expect(createTestClient({ endpoint }).call(read)).rejects.toMatchObject({ code: 'FailedOperation' });
  });

  it('is not seen in an Error that is null', async () => {
    const { endpoint } = await listen(answer('{"Response":{"Error":null,"RequestId":"1"}}'));
    await expect(createTestClient({ endpoint }).call(read)).resolves.toEqual({ Error: null, RequestId: '1' });
  });
});

describe('retries by error code', () => {
  it('repeats any operation that was throttled', async () => {
    const throttled = answer(errorEnvelope('RequestLimitExceeded'));
    const { endpoint, received } = await listen(throttled, throttled, succeed);
    const client = createTestClient({ endpoint });
    await client.call(write, {});
    expect(received).toHaveLength(3);
    expect(client.waits).toEqual([50, 100]);
  });

  it('repeats an internal error only where the operation reads or has a token', async () => {
    const failed = answer(errorEnvelope('InternalError'));
    const { endpoint, received } = await listen(failed, succeed, failed, succeed, failed);
    const client = createTestClient({ endpoint });
    await client.call(read);
    await client.call(write, { ClientToken: 'token-1' });
    expect(received).toHaveLength(4);
    await expect(client.call(write, {})).rejects.toMatchObject({ code: 'InternalError', retryable: true, attempts: 1 });
    expect(received).toHaveLength(5);
  });

  it('repeats an unknown code only under the status of an outage', async () => {
    const { endpoint, received } = await listen(answer(errorEnvelope('New'), 503), answer(errorEnvelope('New')));
    await expect(createTestClient({ endpoint }).call(read)).rejects.toMatchObject({ attempts: 2, retryable: false });
    expect(received).toHaveLength(2);
  });

  it('gives up after maxAttempts, and says how often it tried', async () => {
    const { endpoint, received } = await listen(answer(errorEnvelope('RequestLimitExceeded')));
    const client = createTestClient({ endpoint, retry: { maxAttempts: 5 } });
    await expect(client.call(read)).rejects.toMatchObject({ attempts: 5 });
    expect(received).toHaveLength(5);
    expect(client.waits).toEqual([50, 100, 200, 400]);
  });

  it('lets a call change or switch off the retries of its client', async () => {
    const { endpoint, received } = await listen(answer(errorEnvelope('RequestLimitExceeded')));
    const client = createTestClient({ endpoint, retry: { maxAttempts: 2, baseDelay: 1000 } });
    await expect(client.call(read, {}, { retry: false })).rejects.toMatchObject({ attempts: 1 });
    await expect(client.call(read, {}, { retry: { maxAttempts: 4 } })).rejects.toMatchObject({ attempts: 4 });
    expect(received).toHaveLength(5);
    expect(client.waits).toEqual([500, 1000, 2000]);
  });

  it('makes one attempt if the client says so, unless the call asks for more', async () => {
    const { endpoint, received } = await listen(answer(errorEnvelope('RequestLimitExceeded')));
    const client = createTestClient({ endpoint, retry: false });
    await expect(client.call(read)).rejects.toMatchObject({ attempts: 1 });
    await expect(client.call(read, {}, { retry: {} })).rejects.toMatchObject({ attempts: 3 });
    expect(received).toHaveLength(4);
  });

  it('signs each attempt anew, with new credentials and a new time', async () => {
    let time = 1_500_000_000_000;
    let keys = 0;
    const { endpoint, received } = await listen(answer(errorEnvelope('RequestLimitExceeded')), succeed);
    const client = createTestClient({
      endpoint,
      clock: () => (time += 5000),
      credentials: async () => ({ secretId: `AKIDEXAMPLE${++keys}`, secretKey: 'not-a-real-secret' }),
    });
    await client.call(read);
    expect(received.map(credentialOf)).toEqual(['AKIDEXAMPLE1', 'AKIDEXAMPLE2']);
    expect(timestampOf(received[1])).toBeGreaterThan(timestampOf(received[0]));
    expect(received[0]?.headers['authorization']).not.toBe(received[1]?.headers['authorization']);
  });
});

describe('credentials that change between attempts', () => {
  it('leave no token behind', async () => {
    let keys = 0;
    const { endpoint, received } = await listen(answer(errorEnvelope('RequestLimitExceeded')), succeed);
    const key = { secretId: 'AKIDEXAMPLE', secretKey: 'not-a-real-secret' };
    const provider = async () => (keys++ === 0 ? { ...key, token: 'not-a-real-token' } : key);
    await createTestClient({ endpoint, credentials: provider }).call(read);
    expect(received.map(({ headers }) => headers['x-tc-token'])).toEqual(['not-a-real-token', undefined]);
  });
});

describe('the budget for retries', () => {
  it('is shared by the calls of a client, so that an outage does not multiply the load', async () => {
    const { endpoint, received } = await listen(answer('', 503));
    const client = createTestClient({ endpoint, retry: { budget: 3 } });
    for (let call = 0; call < 10; call++) {
      // oxlint-disable-next-line no-await-in-loop -- one after the other, as the budget is used up
      await expect(client.call(read)).rejects.toMatchObject({ status: 503 });
    }
    expect(received).toHaveLength(10 + 3);
  });

  it('grows again with calls that succeed', async () => {
    const outage = answer('', 503);
    const recovery = Array.from({ length: 10 }, () => succeed);
    const { endpoint, received } = await listen(outage, outage, ...recovery, outage, succeed);
    const client = createTestClient({ endpoint, retry: { budget: 1, maxAttempts: 2 } });
    await expect(client.call(read)).rejects.toMatchObject({ attempts: 2 });
    for (let call = 0; call < 10; call++) {
      // oxlint-disable-next-line no-await-in-loop -- one after the other, as the budget grows
      await client.call(read);
    }
    await client.call(read);
    expect(received).toHaveLength(2 + 10 + 2);
  });
});

describe('a clock that is wrong', () => {
  const expired = errorEnvelope('AuthFailure.SignatureExpire');
  const date = 'Thu, 01 Jan 2026 00:00:00 GMT';
  const wrong = Date.parse('2020-05-05T05:05:05Z');

  it('is corrected from the Date header, at once, and stays corrected', async () => {
    const { endpoint, received } = await listen(answer(expired, 200, { date }), succeed);
    const client = createTestClient({ endpoint, clock: () => wrong });
    await client.call(write, {});
    await client.call(write, {});
    expect(received.map(timestampOf)).toEqual([wrong / 1000, Date.parse(date) / 1000, Date.parse(date) / 1000]);
    expect(client.waits).toEqual([0]);
  });

  it('is corrected once per call', async () => {
    const { endpoint, received } = await listen(answer(expired, 200, { date }));
    await expect(
      createTestClient({ endpoint, clock: () => wrong, retry: { maxAttempts: 9 } }).call(read),
    ).rejects.toMatchObject({
      code: 'AuthFailure.SignatureExpire',
      attempts: 2,
      retryable: true,
    });
    expect(received).toHaveLength(2);
  });

  it('cannot be corrected without a date', async () => {
    const { endpoint, received } = await listen((response) => {
      response.sendDate = false;
      response.end(expired);
    });
    await expect(createTestClient({ endpoint }).call(read)).rejects.toMatchObject({ attempts: 1 });
    expect(received).toHaveLength(1);
  });

  it('is corrected for the next call where this one may not be retried', async () => {
    const { endpoint, received } = await listen(answer(expired, 200, { date }), succeed);
    const client = createTestClient({ endpoint, clock: () => wrong, retry: false });
    await expect(client.call(read)).rejects.toMatchObject({ attempts: 1 });
    await client.call(read);
    expect(timestampOf(received[1])).toBe(Date.parse(date) / 1000);
  });
});

function timestampOf(request: Received | undefined): number {
  return Number(request?.headers['x-tc-timestamp']);
}

function credentialOf({ headers }: Received): string | undefined {
  return /Credential=(\w+)/.exec(String(headers['authorization']))?.[1];
}
