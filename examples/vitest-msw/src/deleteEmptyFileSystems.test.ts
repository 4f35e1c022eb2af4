import { CfsClient } from '@cloud-contracts/cfs-client';
import { createRouter, mockCredentials } from '@cloud-contracts/mock';
import { mockHandlers } from '@cloud-contracts/mock/msw';
import { setupServer } from 'msw/node';
import { afterAll, afterEach, assert, beforeAll, describe, expect, it } from 'vitest';
import { deleteEmptyFileSystems } from './deleteEmptyFileSystems.ts';

const mock = createRouter('cfs');
const server = setupServer(...mockHandlers(mock));

beforeAll(() => server.listen({ onUnhandledFrame: 'error' }));
afterEach(() => {
  // The mock refuses what the contract does not allow; code that copes with refusals would hide that.
  assert.deepEqual(mock.problems, []);
  mock.reset();
});
afterAll(() => server.close());

const cfs = new CfsClient({ region: 'ap-guangzhou', credentials: mockCredentials });

/** A list of the file systems that a test is about, in place of the documented one. */
const list = (...FileSystems: { FileSystemId: string; SizeByte: number }[]) => ({
  response: { Response: { FileSystems, TotalCount: FileSystems.length, RequestId: 'of-the-test' } },
});

describe('deleteEmptyFileSystems', () => {
  it('deletes a file system that holds nothing', async () => {
    // The document shows an empty one, `cfs-12345`.
    mock.answer('DescribeCfsFileSystems', { example: 'list-file-systems' });

    expect(await deleteEmptyFileSystems(cfs)).toEqual({ deleted: ['cfs-12345'], mounted: [] });

    expect(mock.requests).toMatchObject([
      { operationId: 'DescribeCfsFileSystems', body: {} },
      { operationId: 'DeleteCfsFileSystem', body: { FileSystemId: 'cfs-12345' } },
    ]);
  });

  it('leaves one alone that holds something', async () => {
    mock.answer('DescribeCfsFileSystems', list({ FileSystemId: 'cfs-1', SizeByte: 4096 }));

    expect(await deleteEmptyFileSystems(cfs)).toEqual({ deleted: [], mounted: [] });

    expect(mock.requests.map(({ operationId }) => operationId)).toEqual(['DescribeCfsFileSystems']);
  });

  it('reports one that is mounted, and deletes the others', async () => {
    mock.answer(
      'DescribeCfsFileSystems',
      list({ FileSystemId: 'cfs-1', SizeByte: 0 }, { FileSystemId: 'cfs-2', SizeByte: 0 }),
    );
    mock.answer(
      'DeleteCfsFileSystem',
      ({ body }) =>
        JSON.stringify(body).includes('cfs-2') ? { error: 'FailedOperation.MountTargetExists' } : undefined,
      { always: true },
    );

    expect(await deleteEmptyFileSystems(cfs)).toEqual({ deleted: ['cfs-1'], mounted: ['cfs-2'] });
  });

  it('is content where somebody else was faster', async () => {
    mock.answer('DeleteCfsFileSystem', { error: 'ResourceNotFound.FileSystemNotFound' });

    expect(await deleteEmptyFileSystems(cfs)).toEqual({ deleted: ['cfs-12345'], mounted: [] });
  });

  it('tells of every other refusal', async () => {
    mock.answer('DeleteCfsFileSystem', { error: 'UnsupportedOperation.OutOfService' });

    await expect(deleteEmptyFileSystems(cfs)).rejects.toMatchObject({ code: 'UnsupportedOperation.OutOfService' });
  });

  it('gets over throttling and a broken connection', async () => {
    mock.answer('DescribeCfsFileSystems', { error: 'RequestLimitExceeded' });
    mock.answer('DescribeCfsFileSystems', { http: Response.error() });

    expect(await deleteEmptyFileSystems(cfs)).toEqual({ deleted: ['cfs-12345'], mounted: [] });

    expect(mock.requests.map(({ operationId, answer }) => [operationId, answer.name])).toEqual([
      ['DescribeCfsFileSystems', 'RequestLimitExceeded'],
      ['DescribeCfsFileSystems', undefined],
      ['DescribeCfsFileSystems', 'list-file-systems'],
      ['DeleteCfsFileSystem', 'delete-file-system'],
    ]);
  });
});
