import { createRequire } from 'node:module';
import { vi } from 'vitest';
import type { HuaweiCredentials } from '../src/index.ts';

/** A request as the vendor's signer takes it. */
export interface HuaweiSdkRequest {
  readonly method: string;
  /** With the path, without the query. */
  readonly endpoint: string;
  readonly queryParams: Readonly<Record<string, string | readonly string[]>>;
  readonly headers: Readonly<Record<string, string>>;
  /** Sent as JSON. */
  readonly data?: unknown;
}

interface SignerModule {
  AKSKSigner: {
    sign(
      request: HuaweiSdkRequest,
      credentials: { getAk(): string; getSk(): string },
    ): Readonly<Record<string, string>>;
  };
}
const require = createRequire(import.meta.url);
const { AKSKSigner } = require('@huaweicloud/huaweicloud-sdk-core/auth/AKSKSigner.js') as SignerModule;

/** The Authorization header that the vendor's core makes at a given time, in seconds. */
export function signWithHuaweiSdk(
  request: HuaweiSdkRequest,
  { accessKeyId, secretAccessKey }: HuaweiCredentials,
  timestamp: number,
): string | undefined {
  vi.useFakeTimers({ now: timestamp * 1000, toFake: ['Date'] });
  try {
    return AKSKSigner.sign(request, { getAk: () => accessKeyId, getSk: () => secretAccessKey })['Authorization'];
  } finally {
    vi.useRealTimers();
  }
}
