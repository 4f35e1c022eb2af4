import type { TencentOperation, TencentService } from '../src/tencent/index.ts';

/** Obviously fake, and with characters that are escaped in JSON, in URLs and in HTML. */
export const credentials = {
  secretId: 'AKIDEXAMPLE',
  secretKey: 'not-a-real-secret+key/with=signs',
  token: 'not-a-real-token+with/signs==',
};

export const service = {
  name: 'cfs',
  title: 'Tencent CFS',
  version: '2019-07-19',
  endpoint: 'https://cfs.tencentcloudapi.com',
  regionalEndpoint: 'https://cfs.{region}.tencentcloudapi.com',
  regions: ['ap-guangzhou', 'ap-beijing'],
  regionRequired: false,
  retry: {
    throttling: ['RequestLimitExceeded'],
    'clock-skew': ['AuthFailure.SignatureExpire'],
    transient: ['InternalError'],
  },
} as const satisfies TencentService;

export const read = {
  name: 'DescribeCfsFileSystems',
  path: '/#DescribeCfsFileSystems',
  idempotency: 'read',
} as const satisfies TencentOperation;

export const write = {
  name: 'CreateCfsFileSystem',
  path: '/#CreateCfsFileSystem',
  required: ['Zone', 'PGroupId'],
  idempotency: { token: 'ClientToken' },
} as const satisfies TencentOperation;

/** What openapi-typescript makes of the two, in short. */
export interface ExamplePaths {
  '/#DescribeCfsFileSystems': {
    post: {
      requestBody: { content: { 'application/json': { FileSystemId?: string } } };
      responses: { 200: { content: { 'application/json': { Response: { TotalCount?: number; RequestId: string } } } } };
    };
  };
  '/#CreateCfsFileSystem': {
    post: {
      requestBody: { content: { 'application/json': { Zone: string; ClientToken?: string } } };
      responses: { 200: { content: { 'application/json': { Response: { RequestId: string } } } } };
    };
  };
}

/** A success envelope. */
export function envelope(output: object = {}): string {
  return JSON.stringify({ Response: { ...output, RequestId: 'request-1' } });
}

/** An error envelope. */
export function errorEnvelope(code: string, message = 'Something went wrong.'): string {
  return JSON.stringify({ Response: { Error: { Code: code, Message: message }, RequestId: 'request-2' } });
}
