import type { Json } from '@cloud-contracts/mock';
import { describe, expect, it } from 'vitest';
import { TcrClient, TimeoutError, WaiterError, type WaiterOptions } from '../src/generated/index.ts';
import { startMock } from './startMock.ts';

interface Wait {
  readonly waiter: string;
  readonly operation: string;
  /** The answer that shows a state. */
  readonly showing: (state: string) => Record<string, Json>;
  readonly success: readonly string[];
  readonly failure?: readonly string[];
  readonly begin: (tcr: TcrClient, options: WaiterOptions) => Promise<object>;
}

const RegistryId = 'tcr-12345';
const ofRule = { RegistryId, RetentionId: 1 };
const ofCopy = { ReplicationRegistryId: 'tcr-12345-5', ReplicationRegionId: 5 };

const WAITS: readonly Wait[] = [
  {
    waiter: 'InstanceRunning',
    operation: 'DescribeInstances',
    showing: (Status) => ({ Registries: [{ Status }] }),
    success: ['Running'],
    begin: (tcr, options) => tcr.waitUntilInstanceRunning({ Registryids: [RegistryId] }, options),
  },
  {
    waiter: 'CustomizedDomainCreated',
    operation: 'DescribeInstanceCustomizedDomain',
    showing: (Status) => ({ DomainInfoList: [{ Status }] }),
    success: ['SUCCESS'],
    failure: ['FAILURE'],
    begin: (tcr, options) => tcr.waitUntilCustomizedDomainCreated({ RegistryId }, options),
  },
  {
    waiter: 'ImageAccelerationCompleted',
    operation: 'DescribeImageAccelerateService',
    showing: (Status) => ({ Status }),
    success: ['Completed'],
    begin: (tcr, options) => tcr.waitUntilImageAccelerationCompleted({ RegistryId }, options),
  },
  {
    waiter: 'GarbageCollectionFinished',
    operation: 'DescribeGCJobs',
    showing: (JobStatus) => ({ Jobs: [{ JobStatus }, { JobStatus: 'finished' }] }),
    success: ['finished'],
    begin: (tcr, options) => tcr.waitUntilGarbageCollectionFinished({ RegistryId }, options),
  },
  {
    waiter: 'ReplicationInstanceRunning',
    operation: 'DescribeReplicationInstances',
    showing: (Status) => ({ ReplicationRegistries: [{ Status }] }),
    success: ['Running'],
    begin: (tcr, options) => tcr.waitUntilReplicationInstanceRunning({ RegistryId }, options),
  },
  {
    waiter: 'ReplicationInstanceCreated',
    operation: 'DescribeReplicationInstanceCreateTasks',
    // The tasks have states of their own, which do not count.
    showing: (Status) => ({ Status, TaskDetail: [{ TaskStatus: 'SUCCESS' }] }),
    success: ['SUCCESS'],
    begin: (tcr, options) => tcr.waitUntilReplicationInstanceCreated(ofCopy, options),
  },
  {
    waiter: 'ReplicationInstanceSynchronized',
    operation: 'DescribeReplicationInstanceSyncStatus',
    showing: (ReplicationStatus) => ({ ReplicationStatus }),
    success: ['Succeed'],
    begin: (tcr, options) => tcr.waitUntilReplicationInstanceSynchronized({ RegistryId, ...ofCopy }, options),
  },
  {
    waiter: 'ExternalEndpointOpened',
    operation: 'DescribeExternalEndpointStatus',
    showing: (Status) => ({ Status }),
    success: ['Opened'],
    begin: (tcr, options) => tcr.waitUntilExternalEndpointOpened({ RegistryId }, options),
  },
  {
    waiter: 'ExternalEndpointClosed',
    operation: 'DescribeExternalEndpointStatus',
    showing: (Status) => ({ Status }),
    success: ['Closed'],
    begin: (tcr, options) => tcr.waitUntilExternalEndpointClosed({ RegistryId }, options),
  },
  {
    waiter: 'TagRetentionExecutionSucceeded',
    operation: 'DescribeTagRetentionExecution',
    showing: (Status) => ({ RetentionExecutionList: [{ Status }] }),
    success: ['Succeed'],
    failure: ['Failed', 'Stopped'],
    begin: (tcr, options) => tcr.waitUntilTagRetentionExecutionSucceeded(ofRule, options),
  },
  {
    waiter: 'TagRetentionExecutionEnded',
    operation: 'DescribeTagRetentionExecution',
    showing: (Status) => ({ RetentionExecutionList: [{ Status }] }),
    success: ['Succeed', 'Failed', 'Stopped'],
    begin: (tcr, options) => tcr.waitUntilTagRetentionExecutionEnded(ofRule, options),
  },
  {
    waiter: 'TagRetentionTaskSucceeded',
    operation: 'DescribeTagRetentionExecutionTask',
    showing: (Status) => ({ RetentionTaskList: [{ Status }] }),
    success: ['Succeed'],
    failure: ['Failed', 'Stopped'],
    begin: (tcr, options) => tcr.waitUntilTagRetentionTaskSucceeded({ ...ofRule, ExecutionId: 1 }, options),
  },
];

const soon = { minDelay: 1, maxDelay: 1 };

/** Begins to wait, and answers with these states in turn. */
async function waitThrough({ operation, showing, begin }: Wait, ...states: readonly string[]) {
  const { router, tcr } = await startMock();
  for (const state of states) {
    router.answer(operation, { response: { Response: { ...showing(state), RequestId: 'req-1' } } });
  }
  return { router, waiting: begin(tcr, soon) };
}

describe.each(WAITS)('waitUntil$waiter', (wait) => {
  const { success, showing, operation } = wait;

  it.each(success)('asks until the state is %s', async (state) => {
    const { router, waiting } = await waitThrough(wait, 'a state on the way', state);
    expect(await waiting).toEqual({ ...showing(state), RequestId: 'req-1' });
    expect(router.requests.map(({ operationId }) => operationId)).toEqual([operation, operation]);
    expect(router.problems).toEqual([]);
  });
});

const FAILURES = WAITS.flatMap(({ failure = [], ...wait }) => failure.map((state) => ({ ...wait, state })));

describe.each(FAILURES)('waitUntil$waiter', ({ state, ...wait }) => {
  it(`ends with an error when the state is ${state}`, async () => {
    const { router, waiting } = await waitThrough(wait, 'a state on the way', state);
    const error: unknown = await waiting.catch((reason: unknown) => reason);
    expect(error).toBeInstanceOf(WaiterError);
    expect(error).toMatchObject({ state, attempts: 2 });
    expect(router.requests).toHaveLength(2);
  });
});

describe('the waiters', () => {
  it('are these, and no other', () => {
    const waiters = Object.getOwnPropertyNames(TcrClient.prototype).filter((name) => name.startsWith('waitUntil'));
    expect(new Set(waiters)).toEqual(new Set(WAITS.map(({ waiter }) => `waitUntil${waiter}`)));
  });

  it('go on while there is nothing to see', async () => {
    const { router, tcr } = await startMock();
    for (const Registries of [[], null, [{ Status: 'Running' }]]) {
      router.answer('DescribeInstances', { response: { Response: { Registries, RequestId: 'req-1' } } });
    }
    await tcr.waitUntilInstanceRunning({}, soon);
    expect(router.requests).toHaveLength(3);
  });

  it('say which state they saw last when they take too long', async () => {
    const { router, tcr } = await startMock();
    const response = { Response: { Registries: [{ Status: 'Pending' }], RequestId: 'req-1' } };
    router.answer('DescribeInstances', { response });
    const error: unknown = await tcr
      .waitUntilInstanceRunning({}, { minDelay: 60_000, timeout: 1000 })
      .catch((reason: unknown) => reason);
    expect(error).toBeInstanceOf(TimeoutError);
    expect(error).toMatchObject({ message: expect.stringContaining('Pending') });
  });

  it('end with what the service refuses', async () => {
    const { router, tcr } = await startMock();
    router.answer('DescribeInstances', { error: 'UnauthorizedOperation' });
    await expect(tcr.waitUntilInstanceRunning({}, soon)).rejects.toMatchObject({
      name: 'TcrError',
      code: 'UnauthorizedOperation',
      operation: 'DescribeInstances',
    });
  });
});
