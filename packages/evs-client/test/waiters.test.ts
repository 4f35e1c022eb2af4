import { answerWith } from '@cloud-contracts/client-testing/src/answerWith.ts';
import { failureOf } from '@cloud-contracts/client-testing/src/failureOf.ts';
import { describe, expect, it } from 'vitest';
import { CloudContractsError, EvsError, TimeoutError, WaiterError } from '../src/generated/index.ts';
import { startMock, volume } from './startMock.ts';

const options = { minDelay: 1, maxDelay: 1 };
const body = { volume: { availability_zone: 'az-1', size: 10, volume_type: 'SSD' } } as const;

const input = { volume_id: 'volume-1' };

describe('a job', () => {
  it('is asked for until it is done', async () => {
    const { evs, router, sent } = await startMock();
    answerWith(router, 'showJob', { status: 'INIT' }, { status: 'RUNNING' }, { status: 'SUCCESS', job_id: 'job-1' });
    await expect(evs.waitUntilJobSuccess({ job_id: 'job-1' }, options)).resolves.toEqual({
      status: 'SUCCESS',
      job_id: 'job-1',
    });
    expect(sent).toEqual(Array.from({ length: 3 }, () => 'GET /v1/project-1/jobs/job-1'));
  });

  it('that fails says why, as do its sub-jobs', async () => {
    const { evs, router } = await startMock();
    const failed = {
      status: 'FAIL',
      fail_reason: 'One of two failed.',
      entities: {
        sub_jobs: [
          { status: 'SUCCESS', fail_reason: null },
          { status: 'FAIL', fail_reason: 'No space in az-1.' },
        ],
      },
    };
    answerWith(router, 'showJob', { status: 'RUNNING' }, failed);
    const error = await failureOf(evs.waitUntilJobSuccess({ job_id: 'job-1' }, options));
    expect(error).toBeInstanceOf(WaiterError);
    expect(error).toMatchObject({ state: 'FAIL', output: failed, attempts: 2 });
    expect((error as Error).message).toMatch(/: One of two failed\.; No space in az-1\.$/);
  });
});

describe('createVolumeAndWait', () => {
  it('creates, waits for the task, and resolves with it', async () => {
    const { evs, router, sent } = await startMock();
    answerWith(router, 'createVolume', { job_id: 'job-7' });
    answerWith(router, 'showJob', { status: 'RUNNING' }, { status: 'SUCCESS', entities: { volume_id: 'volume-7' } });
    const { entities } = await evs.createVolumeAndWait({ body, project_id: 'project-2' }, options);
    expect(entities?.volume_id).toBe('volume-7');
    expect(router.problems).toEqual([]);
    expect(sent).toEqual([
      'POST /v2/project-2/cloudvolumes',
      'GET /v1/project-2/jobs/job-7',
      'GET /v1/project-2/jobs/job-7',
    ]);
  });

  it('fails as the call does, and waits for nothing then', async () => {
    const { evs, router } = await startMock();
    router.answer('createVolume', { error: 'EVS.5400' });
    expect(await failureOf(evs.createVolumeAndWait({ body }, options))).toBeInstanceOf(EvsError);
    expect(router.requests).toHaveLength(1);
  });

  it('says so where the answer names no task', async () => {
    const { evs, router } = await startMock();
    answerWith(router, 'createVolume', {});
    const error = await failureOf(evs.createVolumeAndWait({ body }, options));
    expect(error).toBeInstanceOf(CloudContractsError);
    expect(error).toMatchObject({ operation: 'createVolume' });
    expect((error as Error).message).toContain('/job_id');
  });
});

describe('a state', () => {
  it('is asked for until it is there', async () => {
    const { evs, router } = await startMock();
    answerWith(router, 'showVolume', volume('creating'), volume('available'));
    answerWith(router, 'cinderShowVolume', volume('attaching'), volume('in-use'));
    answerWith(
      router,
      'cinderShowSnapshot',
      { snapshot: { status: 'creating' } },
      { snapshot: { status: 'available' } },
    );
    await expect(evs.waitUntilVolumeAvailable(input, options)).resolves.toEqual(volume('available'));
    await expect(evs.waitUntilCinderVolumeInUse(input, options)).resolves.toEqual(volume('in-use'));
    await evs.waitUntilSnapshotAvailable({ snapshot_id: 'snapshot-1' }, options);
    expect(router.requests).toHaveLength(6);
    expect(router.problems).toEqual([]);
  });

  it.each(['error', 'error_restoring', 'error_extending', 'error_deleting', 'error_rollbacking'])(
    'never comes after %s',
    async (status) => {
      const { evs, router } = await startMock();
      answerWith(router, 'showVolume', volume('creating'), volume(status));
      const error = await failureOf(evs.waitUntilVolumeAvailable(input, options));
      expect(error).toBeInstanceOf(WaiterError);
      expect(error).toMatchObject({ state: status, output: volume(status) });
    },
  );

  it.each(['error', 'error_deleting'])('of a snapshot never comes after %s', async (status) => {
    const { evs, router } = await startMock();
    answerWith(router, 'cinderShowSnapshot', { snapshot: { status } });
    const error = await failureOf(evs.waitUntilSnapshotAvailable({ snapshot_id: 'snapshot-1' }, options));
    expect(error).toBeInstanceOf(WaiterError);
    expect(error).toMatchObject({ state: status });
  });

  it('may take too long', async () => {
    const { evs, router } = await startMock();
    router.answer('showVolume', { response: volume('creating') }, { always: true });
    const error = await failureOf(evs.waitUntilVolumeAvailable(input, { ...options, timeout: 50 }));
    expect(error).toBeInstanceOf(TimeoutError);
    expect((error as Error).message).toContain('Last seen: "creating".');
  });
});
