import { failureOf } from '@cloud-contracts/client-testing/src/failureOf.ts';
import { describe, expect, it } from 'vitest';
import {
  CfsError,
  CloudContractsError,
  ConfigurationError,
  CfsClient,
  ServiceError,
  isCfsError,
  settle,
} from '../src/generated/index.ts';
import { failure, startStub, success } from './startStub.ts';

const notFound = 'InvalidParameterValue.InvalidFileSystemId';

describe('an error of the service', () => {
  it('is a CfsError that says all there is to know', async () => {
    const { cfs } = await startStub(failure(notFound, 'No such file system.'));
    const error = await failureOf(cfs.deleteCfsFileSystem({ FileSystemId: 'cfs-1' }));
    expect(error).toBeInstanceOf(CfsError);
    expect(error).toBeInstanceOf(ServiceError);
    expect(error).toBeInstanceOf(CloudContractsError);
    expect(error).toMatchObject({
      name: 'CfsError',
      code: notFound,
      requestId: 'req-1',
      status: 200,
      operation: 'DeleteCfsFileSystem',
      retryable: false,
      attempts: 1,
      body: failure(notFound, 'No such file system.'),
    });
    expect((error as Error).message).toContain('No such file system.');
  });

  it('is recognised by isCfsError, and with an operation only if it is from there', async () => {
    const { cfs } = await startStub(failure(notFound));
    const error = await failureOf(cfs.deleteCfsFileSystem({ FileSystemId: 'cfs-1' }));
    expect(isCfsError(error)).toBe(true);
    expect(isCfsError(error, 'DeleteCfsFileSystem')).toBe(true);
    expect(isCfsError(error, 'CreateCfsFileSystem')).toBe(false);
    expect(isCfsError(new Error(notFound))).toBe(false);
    expect(isCfsError(undefined)).toBe(false);
  });

  it('is retried if the catalogue calls it a passing one and the operation only reads', async () => {
    const { cfs, received } = await startStub(failure('InternalError'), failure('RequestLimitExceeded'), success({}));
    await cfs.describeCfsFileSystems();
    expect(received).toHaveLength(3);
  });
});

describe('settle', () => {
  it('turns an output into a value', async () => {
    const { cfs } = await startStub(success({ FileSystems: [] }));
    expect(await settle(cfs.describeCfsFileSystems())).toEqual({
      ok: true,
      data: { RequestId: 'req-1', FileSystems: [] },
    });
  });

  it('turns an error into a value', async () => {
    const { cfs } = await startStub(failure(notFound));
    const result = await settle(cfs.deleteCfsFileSystem({ FileSystemId: 'cfs-1' }));
    expect(result.ok).toBe(false);
    expect(!result.ok && result.error instanceof CfsError && result.error.code).toBe(notFound);
  });
});

describe('an error of the caller', () => {
  it('names the regions there are', () => {
    const credentials = { secretId: 'AKIDEXAMPLE', secretKey: 'not-a-real-secret' };
    expect(() => new CfsClient({ region: 'mars-1', credentials })).toThrow(ConfigurationError);
    expect(() => new CfsClient({ region: 'mars-1', credentials })).toThrow(/ap-guangzhou/);
  });
});
