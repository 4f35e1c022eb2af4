import { type CfsClient, isCfsError } from '@cloud-contracts/cfs-client';

export interface CleanUp {
  /** IDs of the file systems that were deleted. */
  readonly deleted: readonly string[];
  /** IDs of those that hold nothing, and yet are mounted somewhere. */
  readonly mounted: readonly string[];
}

/** Deletes the file systems that hold nothing. One that is gone already counts as deleted. */
export async function deleteEmptyFileSystems(cfs: CfsClient): Promise<CleanUp> {
  const { FileSystems = [] } = await cfs.describeCfsFileSystems();
  const empty = FileSystems.flatMap(({ FileSystemId, SizeByte }) =>
    FileSystemId !== undefined && SizeByte === 0 ? [FileSystemId] : [],
  );
  const outcomes = await Promise.all(empty.map(async (id) => ({ id, isDeleted: await tryToDelete(cfs, id) })));
  const ids = (isDeleted: boolean) => outcomes.filter((outcome) => outcome.isDeleted === isDeleted).map(({ id }) => id);
  return { deleted: ids(true), mounted: ids(false) };
}

/** `false` for a file system that still has a mount target. */
async function tryToDelete(cfs: CfsClient, id: string): Promise<boolean> {
  try {
    await cfs.deleteCfsFileSystem({ FileSystemId: id });
    return true;
  } catch (error) {
    if (!isCfsError(error, 'DeleteCfsFileSystem')) throw error;
    if (error.code === 'ResourceNotFound.FileSystemNotFound') return true;
    if (error.code === 'FailedOperation.MountTargetExists') return false;
    throw error;
  }
}
