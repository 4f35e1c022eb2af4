import { type HuaweiMock, mockHuawei } from '@cloud-contracts/client-testing/src/mockHuawei.ts';
import { WorkspaceClient } from '../src/generated/index.ts';

export interface Mock extends HuaweiMock {
  readonly workspace: WorkspaceClient;
}

/** The service as its contract describes it, on loopback, for one test, and a client of it. */
export async function startMock(): Promise<Mock> {
  const mock = await mockHuawei('workspace');
  return { ...mock, workspace: new WorkspaceClient(mock.options) };
}
