import type { TencentClient, TencentClientOptions } from '../src/tencent/index.ts';
import { createClientOn } from '../src/tencent/createClientOn.ts';
import { credentials, type ExamplePaths, service } from './exampleService.ts';

export interface TestClient extends TencentClient<ExamplePaths> {
  /** The waits that were asked for, in milliseconds. None of them is waited for. */
  readonly waits: readonly number[];
}

/** A client that does not wait, and whose chance is always one half. */
export function createTestClient(options: Partial<TencentClientOptions> = {}): TestClient {
  const waits: number[] = [];
  const runtime = {
    random: () => 0.5,
    sleep: async (ms: number) => {
      waits.push(ms);
    },
  };
  return Object.assign(createClientOn<ExamplePaths>(runtime, service, { credentials, ...options }), { waits });
}
