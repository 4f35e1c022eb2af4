import { createRequire } from 'node:module';
import { CommonClient } from 'tencentcloud-sdk-nodejs-common';
import { vi } from 'vitest';
import type { TencentCredentials } from '../src/index.ts';

/** A call of the vendor's client, and the moment and the number that it takes from the clock and from chance. */
export interface VendorCall {
  readonly signMethod: 'TC3-HMAC-SHA256' | 'HmacSHA1' | 'HmacSHA256';
  readonly method: 'GET' | 'POST';
  readonly host: string;
  readonly region: string | undefined;
  readonly contentType?: string;
  readonly timestamp: number;
  readonly nonce: number;
  readonly credentials: TencentCredentials;
  readonly input: object;
}

/** What the vendor's client hands to its fetch. */
export interface VendorRequest {
  readonly url: string;
  readonly headers: Readonly<Record<string, unknown>>;
  readonly body: string | undefined;
}

export const ACTION = 'DescribeCfsFileSystems';
export const VERSION = '2019-07-19';

const require = createRequire(import.meta.url);

interface SignModule {
  default: {
    sign3(request: {
      method: string;
      url: string;
      payload: string;
      timestamp: number;
      service: string;
      secretId: string;
      secretKey: string;
      multipart: boolean;
      boundary: string;
      headers: Record<string, string>;
    }): string;
  };
}
const signModule = require('tencentcloud-sdk-nodejs-common/tencentcloud/common/sign.js') as SignModule;

/** The Authorization header that the SDK's signer makes for a request without a body. */
export function signWithVendor({
  contentType,
  ...request
}: {
  readonly method: 'GET' | 'POST';
  readonly url: string;
  readonly contentType: string;
  readonly timestamp: number;
  readonly service: string;
} & TencentCredentials): string {
  const headers = { 'Content-Type': contentType };
  return signModule.default.sign3({ ...request, payload: '', multipart: false, boundary: '', headers });
}

// The SDK calls its fetch through the module's exports, so replacing it there keeps every request in the process.
interface FetchModule {
  default: (url: string, init: { headers?: Record<string, unknown>; body?: string }) => Promise<unknown>;
}
const fetchModule = require('tencentcloud-sdk-nodejs-common/tencentcloud/common/http/fetch.js') as FetchModule;

/** Lets the vendor's whole client sign a call, and returns the request instead of sending it. */
export async function callVendor(call: VendorCall): Promise<VendorRequest> {
  const sent: VendorRequest[] = [];
  const fetch = vi.spyOn(fetchModule, 'default').mockImplementation(async (url, { headers = {}, body }) => {
    sent.push({ url, headers, body });
    return { status: 200, headers: new Headers(), json: async () => ({ Response: {} }) };
  });
  const random = vi.spyOn(Math, 'random').mockReturnValue(call.nonce / 65_535);
  vi.useFakeTimers({ now: call.timestamp * 1000, toFake: ['Date'] });
  try {
    const { secretId, secretKey, token } = call.credentials;
    const client = new CommonClient(call.host, VERSION, {
      credential: { secretId, secretKey, ...(token === undefined ? {} : { token }) },
      ...(call.region === undefined ? {} : { region: call.region }),
      profile: { signMethod: call.signMethod, httpProfile: { reqMethod: call.method } },
    });
    const headers = call.contentType === undefined ? {} : { 'Content-Type': call.contentType };
    await client.request(ACTION, call.input, { headers });
  } finally {
    vi.useRealTimers();
    random.mockRestore();
    fetch.mockRestore();
  }
  const [request] = sent;
  if (request === undefined) throw new Error('The SDK sent nothing.');
  return request;
}
