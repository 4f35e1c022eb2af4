import type { TencentClientOptions, TencentHttpClient } from '../src/tencent/index.ts';
import { createClientOn } from '../src/tencent/createClientOn.ts';
import { createTencentHttpClient } from '../src/tencent/createTencentHttpClient.ts';
import { credentials, type ExamplePaths, service } from './exampleService.ts';

export interface TestClient extends TencentHttpClient<ExamplePaths> {
  /** The waits that were asked for, in milliseconds. None of them is waited for. */
  readonly waits: readonly number[];
}

/**
 * A client that does not wait, and whose chance is always one half. Like the facades, it sends its calls through `http`
 * once that was asked for.
 */
export function createTestClient(options: Partial<TencentClientOptions> = {}): TestClient {
  const waits: number[] = [];
  const runtime = {
    random: () => 0.5,
    sleep: async (ms: number) => {
      waits.push(ms);
    },
  };
  const client = createClientOn(runtime, service, { credentials, ...options });
  let underneath: TencentHttpClient<ExamplePaths> | undefined;
  return {
    waits,
    get http() {
      underneath ??= createTencentHttpClient<ExamplePaths>(client);
      return underneath.http;
    },
    call: (...call) => (underneath ?? client).call(...call),
  };
}
