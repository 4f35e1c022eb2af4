import { describe, expect, it } from 'vitest';
import { TimeoutError, WaiterError, createCfsClient, paginateDescribeCfsSnapshots } from '../src/generated/index.ts';
import { startStub, success } from './startStub.ts';

const page = (total: number, ...ids: string[]): object =>
  success({ TotalCount: total, Snapshots: ids.map((SnapshotId) => ({ SnapshotId })) });

describe('a paginator', () => {
  it('gives the elements of all pages', async () => {
    const { cfs, received } = await startStub(page(3, 'snap-1', 'snap-2'), page(3, 'snap-3'));
    const ids: (string | undefined)[] = [];
    for await (const { SnapshotId } of cfs.paginateDescribeCfsSnapshots({ FileSystemId: 'cfs-1', Limit: 2 })) {
      ids.push(SnapshotId);
    }
    expect(ids).toEqual(['snap-1', 'snap-2', 'snap-3']);
    expect(received.map(({ input }) => input)).toEqual([
      { FileSystemId: 'cfs-1', Limit: 2 },
      { FileSystemId: 'cfs-1', Limit: 2, Offset: 2 },
    ]);
  });

  it('gives whole pages, as a function too', async () => {
    const { options } = await startStub(page(2, 'snap-1'), page(2, 'snap-2'));
    const totals: (number | undefined)[] = [];
    for await (const { TotalCount } of paginateDescribeCfsSnapshots(createCfsClient(options)).pages()) {
      totals.push(TotalCount);
    }
    expect(totals).toEqual([2, 2]);
  });
});

const systems = (...states: string[]): object =>
  success({ FileSystems: states.map((LifeCycleState) => ({ LifeCycleState })) });

describe('a waiter', () => {
  const options = { minDelay: 1, maxDelay: 1 };

  it('asks until every element is as awaited', async () => {
    const { cfs, received } = await startStub(systems('creating', 'available'), systems('available', 'available'));
    const output = await cfs.waitUntilFileSystemAvailable({ FileSystemId: 'cfs-1' }, options);
    expect(output.FileSystems).toHaveLength(2);
    expect(received.map(({ input }) => input)).toEqual([{ FileSystemId: 'cfs-1' }, { FileSystemId: 'cfs-1' }]);
  });

  it('ends with an error when that cannot happen any more', async () => {
    const { cfs } = await startStub(systems('creating'), systems('create_failed'));
    const error: unknown = await cfs.waitUntilFileSystemAvailable({}, options).catch((reason: unknown) => reason);
    expect(error).toBeInstanceOf(WaiterError);
    expect(error).toMatchObject({ state: 'create_failed' });
  });

  it('ends with an error when it takes too long', async () => {
    const { cfs } = await startStub(systems('creating'));
    await expect(cfs.waitUntilFileSystemAvailable({}, { ...options, timeout: 30 })).rejects.toThrow(TimeoutError);
  });
});
