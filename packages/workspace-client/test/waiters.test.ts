import { answerWith } from '@cloud-contracts/client-testing/src/answerWith.ts';
import { failureOf } from '@cloud-contracts/client-testing/src/failureOf.ts';
import { describe, expect, it } from 'vitest';
import { CloudContractsError, WaiterError, type WorkspaceClient } from '../src/generated/index.ts';
import { startMock } from './startMock.ts';

const options = { minDelay: 1, maxDelay: 1 };

describe('a job', () => {
  it('is started, and asked for until it is done, in the project of the call', async () => {
    const { workspace, router, sent } = await startMock();
    answerWith(router, 'batchDeleteDesktops', { job_id: 'job-7' });
    answerWith(router, 'showJob', { status: 'WAITING' }, { status: 'RUNNING' }, { status: 'SUCCESS', id: 'job-7' });
    const body = { desktop_ids: ['desktop-1'] };
    await expect(
      workspace.desktops.batchDeleteDesktopsAndWait({ project_id: 'project-2', body }, options),
    ).resolves.toEqual({ status: 'SUCCESS', id: 'job-7' });
    expect(router.problems).toEqual([]);
    expect(sent).toEqual([
      'POST /v2/project-2/desktops/batch-delete',
      ...Array.from({ length: 3 }, () => 'GET /v2/project-2/workspace-jobs/job-7'),
    ]);
  });

  it('that fails says why, as do its parts', async () => {
    const { workspace, router } = await startMock();
    const failed = {
      status: 'FAILED',
      fail_reason: 'One of two failed.',
      sub_jobs: [{ status: 'SUCCESS' }, { status: 'FAILED', fail_reason: 'No space in az-1.' }],
    };
    answerWith(router, 'showJob', failed);
    const error = await failureOf(workspace.jobs.waitUntilJobSuccess({ job_id: 'job-1' }, options));
    expect(error).toBeInstanceOf(WaiterError);
    expect(error).toMatchObject({ state: 'FAILED', output: failed });
    expect((error as Error).message).toMatch(/: One of two failed\.; No space in az-1\.$/);
  });

  it('is missed where the answer names none', async () => {
    const { workspace, router } = await startMock();
    answerWith(router, 'batchDeleteDesktops', {});
    const error = await failureOf(
      workspace.desktops.batchDeleteDesktopsAndWait({ body: { desktop_ids: ['desktop-1'] } }, options),
    );
    expect(error).toBeInstanceOf(CloudContractsError);
    expect((error as Error).message).toContain('/job_id');
  });
});

describe('a state', () => {
  const cases: [string, object, object, object, (workspace: WorkspaceClient) => Promise<unknown>][] = [
    [
      'listWorkspaces',
      { status: 'SUBSCRIBING' },
      { status: 'SUBSCRIBED' },
      { status: 'SUBSCRIPTION_FAILED', fail_reason: 'because' },
      ({ workspaces }) => workspaces.waitUntilWorkspaceSubscribed({}, options),
    ],
    [
      'listJobs',
      { items: [{ job_status: 'SUCCESS' }, { job_status: 'WAITING' }] },
      { items: [{ job_status: 'SUCCESS' }] },
      { items: [{ job_status: 'FAIL', error_message: 'because' }] },
      ({ appCenter }) => appCenter.waitUntilAppsInstalled({ app_id: 'app-1' }, options),
    ],
    [
      'listDesktopSnapshot',
      { desktop_snapshots: [{ status: 'restoring' }] },
      { desktop_snapshots: [{ status: 'restore_success' }] },
      { desktop_snapshots: [{ status: 'restore_failed', restore_failure_reason: 'because' }] },
      ({ snapshots }) => snapshots.waitUntilSnapshotsRestored({ desktop_id: 'desktop-1' }, options),
    ],
  ];

  it.each(cases)('of %s is asked for until it is there', async (operation, before, after, _, wait) => {
    const { workspace, router } = await startMock();
    answerWith(router, operation, { ...before }, { ...after });
    await expect(wait(workspace)).resolves.toEqual(after);
    expect(router.problems).toEqual([]);
  });

  it.each(cases)('of %s never comes after a failure, which says why', async (operation, before, _, failed, wait) => {
    const { workspace, router } = await startMock();
    answerWith(router, operation, { ...before }, { ...failed });
    const error = await failureOf(wait(workspace));
    expect(error).toBeInstanceOf(WaiterError);
    expect((error as Error).message).toMatch(/: because$/);
  });
});
