import { everythingSaidOf } from '@cloud-contracts/client-testing/src/everythingSaidOf.ts';
import { failureOf } from '@cloud-contracts/client-testing/src/failureOf.ts';
import { describe, expect, it } from 'vitest';
import {
  CloudContractsError,
  ConfigurationError,
  EvsClient,
  EvsError,
  ServiceError,
  UnexpectedResponseError,
  isEvsError,
  settle,
} from '../src/generated/index.ts';
import { startMock } from './startMock.ts';

const input = { volume_id: 'volume-1' };

describe('an error of the service', () => {
  it('is an EvsError that says all there is to know', async () => {
    const { evs, router } = await startMock();
    router.answer('cinderDeleteVolume', { error: 'EVS.5404', message: 'No such disk.' });
    const error = await failureOf(evs.cinderDeleteVolume(input));
    expect(error).toBeInstanceOf(EvsError);
    expect(error).toBeInstanceOf(ServiceError);
    expect(error).toBeInstanceOf(CloudContractsError);
    expect(error).toMatchObject({
      name: 'EvsError',
      code: 'EVS.5404',
      message: 'No such disk.',
      requestId: undefined,
      status: 404,
      operation: 'cinderDeleteVolume',
      retryable: false,
      attempts: 1,
    });
  });

  it.each([
    ['error', { error: { code: 'EVS.5400', message: 'It failed.' } }],
    ['badRequest', { badRequest: { code: 'EVS.5400', message: 'It failed.' } }],
    ['itemNotFound', { itemNotFound: { code: 'EVS.5400', message: 'It failed.' } }],
    ['error_code', { error_code: 'EVS.5400', error_msg: 'It failed.' }],
  ])('is read in each documented shape: %s', async (_, body) => {
    const { evs, router } = await startMock();
    router.answer('cinderShowVolume', { http: Response.json(body, { status: 400 }) });
    const error = await failureOf(evs.cinderShowVolume(input));
    expect(error).toBeInstanceOf(EvsError);
    expect(error).toMatchObject({ code: 'EVS.5400', message: 'It failed.', status: 400, body });
  });

  it.each([
    ['a function', (evs: EvsClient) => evs],
    // Once it is asked for, every call goes through it.
    ['http', (evs: EvsClient) => (evs.http, evs)],
  ])('does not show the key of a transfer that the service sent back, by %s', async (_, through) => {
    const { evs: client, router } = await startMock();
    const evs = through(client);
    const body = { error: { code: 'EVS.5400', message: 'Wrong key not-a-real-key.' } };
    router.answer('cinderAcceptVolumeTransfer', { http: Response.json(body, { status: 400 }) });
    const error = await failureOf(
      evs.cinderAcceptVolumeTransfer({ transfer_id: 'transfer-1', body: { accept: { auth_key: 'not-a-real-key' } } }),
    );
    expect(error).toMatchObject({ code: 'EVS.5400', message: 'Wrong key [redacted].' });
    expect(everythingSaidOf(error)).not.toContain('not-a-real-key');
  });

  it('goes by the name of the fault where it has no code of the catalogue', async () => {
    const { evs, router } = await startMock();
    const body = { itemNotFound: { code: 404, message: 'Volume could not be found.' } };
    router.answer('cinderShowVolume', { http: Response.json({ itemNotFound: { message: 'No.' } }, { status: 404 }) });
    router.answer('cinderShowVolume', { http: Response.json(body, { status: 404 }) });
    expect(await failureOf(evs.cinderShowVolume(input))).toMatchObject({ code: 'itemNotFound' });
    expect(await failureOf(evs.cinderShowVolume(input))).toMatchObject({ code: '404' });
  });

  it('is an UnexpectedResponseError in any other shape', async () => {
    const { evs, router } = await startMock();
    router.answer(
      'cinderDeleteVolume',
      { http: new Response('<h1>Bad gateway</h1>', { status: 502 }) },
      { always: true },
    );
    expect(await failureOf(evs.cinderDeleteVolume(input))).toBeInstanceOf(UnexpectedResponseError);
  });

  it('is recognised by isEvsError, and with an operation only if it is from there', async () => {
    const { evs, router } = await startMock();
    router.answer('cinderDeleteVolume', { error: 'EVS.5404' });
    const error = await failureOf(evs.cinderDeleteVolume(input));
    expect(isEvsError(error)).toBe(true);
    expect(isEvsError(error, 'cinderDeleteVolume')).toBe(true);
    expect(isEvsError(error, 'cinderShowVolume')).toBe(false);
    expect(isEvsError(new Error('EVS.5404'))).toBe(false);
    expect(isEvsError(undefined)).toBe(false);
  });

  it('is retried if the catalogue calls it a passing one and the operation may be repeated', async () => {
    const { evs, router } = await startMock();
    for (const operation of ['showVolume', 'cinderDeleteVolume', 'createVolume'])
      router.answer(operation, { error: 'EVS.2005' });
    await evs.showVolume(input);
    await evs.cinderDeleteVolume(input);
    const error = await failureOf(
      evs.createVolume({ body: { volume: { availability_zone: 'az-1', size: 10, volume_type: 'SSD' } } }),
    );
    expect(error).toMatchObject({ code: 'EVS.2005', retryable: true, attempts: 1 });
    expect(router.requests.map(({ operationId }) => operationId)).toEqual([
      'showVolume',
      'showVolume',
      'cinderDeleteVolume',
      'cinderDeleteVolume',
      'createVolume',
    ]);
  });
});

describe('settle', () => {
  it('turns an output into a value', async () => {
    const { evs, router } = await startMock();
    router.answer('listVolumeTags', { response: { tags: {} } });
    expect(await settle(evs.listVolumeTags())).toEqual({ ok: true, data: { tags: {} } });
  });

  it('turns an error into a value', async () => {
    const { evs, router } = await startMock();
    router.answer('cinderDeleteVolume', { error: 'EVS.5404' });
    const result = await settle(evs.cinderDeleteVolume(input));
    expect(result.ok).toBe(false);
    expect(!result.ok && result.error instanceof EvsError && result.error.code).toBe('EVS.5404');
  });
});

describe('an error of the caller', () => {
  const credentials = { accessKeyId: 'AKIDEXAMPLE', secretAccessKey: 'not-a-real-secret' };
  const endpoint = 'https://evs.example.com';

  it('asks for an endpoint, which the document does not list', () => {
    // @ts-expect-error the endpoint is missing
    expect(() => new EvsClient({ credentials })).toThrow(ConfigurationError);
    // @ts-expect-error the endpoint is missing
    expect(() => new EvsClient({ credentials })).toThrow('set `endpoint` to that of your region');
  });

  it('says what credentials there are', () => {
    // @ts-expect-error credentials of another vendor
    expect(() => new EvsClient({ endpoint, credentials: { secretId: 'x', secretKey: 'x' } })).toThrow(
      /accessKeyId.*iamToken/,
    );
  });
});
