import { type HuaweiMock, mockHuawei } from '@cloud-contracts/client-testing/src/mockHuawei.ts';
import type { JsonObject } from '@cloud-contracts/mock';
import { EvsClient } from '../src/generated/index.ts';

export interface Mock extends HuaweiMock {
  readonly evs: EvsClient;
}

/** The service as its contract describes it, on loopback, for one test, and a client of it. */
export async function startMock(): Promise<Mock> {
  const mock = await mockHuawei('evs');
  return { ...mock, evs: new EvsClient(mock.options) };
}

/** A disk in this state, as an answer. */
export function volume(status: string): JsonObject {
  return { volume: { id: 'volume-1', status } };
}
