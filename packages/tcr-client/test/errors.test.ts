import { failureOf } from '@cloud-contracts/client-testing/src/failureOf.ts';
import { describe, expect, it } from 'vitest';
import { InputError, TcrClient, TcrError, isTcrError, settle } from '../src/generated/index.ts';
import { startMock } from './startMock.ts';

const instance = { RegistryName: 'tcr-test', RegistryType: 'standard' } as const;

describe('an error of the service', () => {
  it('is a TcrError with a documented code, and belongs to its operation', async () => {
    const { router, tcr } = await startMock();
    router.answer('CreateInstance', { error: 'InvalidParameter.ErrorNameExists', message: 'Take another name.' });
    const error = await failureOf(tcr.createInstance(instance));
    expect(error).toBeInstanceOf(TcrError);
    expect(error).toMatchObject({
      name: 'TcrError',
      code: 'InvalidParameter.ErrorNameExists',
      operation: 'CreateInstance',
      requestId: '00000000-0000-4000-8000-000000000001',
      status: 200,
      retryable: false,
      attempts: 1,
      message: expect.stringContaining('Take another name.'),
    });
    expect(isTcrError(error)).toBe(true);
    expect(isTcrError(error, 'CreateInstance')).toBe(true);
    expect(isTcrError(error, 'DeleteInstance')).toBe(false);
  });

  it('that passes is tried again where the operation reads, and left to the caller where it writes', async () => {
    const { router, tcr } = await startMock();
    router.answer('DescribeInstances', { error: 'InternalError.DbError' });
    router.answer('CreateInstance', { error: 'InternalError.DbError' });
    await tcr.describeInstances();
    const error = await failureOf(tcr.createInstance(instance));
    expect(error).toMatchObject({ code: 'InternalError.DbError', retryable: true, attempts: 1 });
    expect(router.requests.map(({ operationId }) => operationId)).toEqual([
      'DescribeInstances',
      'DescribeInstances',
      'CreateInstance',
    ]);
  });

  it('is a value behind settle', async () => {
    const { router, tcr } = await startMock();
    router.answer('DeleteRepository', { error: 'ResourceNotFound.TcrResourceNotFound' });
    const repository = { RegistryId: 'tcr-12345', NamespaceName: 'team-01', RepositoryName: 'nginx' };
    const result = await settle(tcr.deleteRepository(repository));
    expect(!result.ok && result.error instanceof TcrError && result.error.code).toBe(
      'ResourceNotFound.TcrResourceNotFound',
    );
  });
});

describe('an error of the caller', () => {
  it('names the member that is missing, before anything is sent', async () => {
    const { router, options } = await startMock();
    const tcr = new TcrClient({ ...options, validate: true });
    // @ts-expect-error RegistryType is missing
    const error = await failureOf(tcr.createInstance({ RegistryName: 'tcr-test' }));
    expect(error).toBeInstanceOf(InputError);
    expect(error).toMatchObject({ operation: 'CreateInstance', pointer: '/RegistryType' });
    expect(router.requests).toEqual([]);
  });
});
