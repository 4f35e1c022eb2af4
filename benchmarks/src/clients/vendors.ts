import type { VendorSdk } from './ClientPackage.ts';

/** What benchmarks have to know of a vendor, beyond the contracts of its services. */
export interface Vendor {
  /** Options, beside the endpoint, that a client of ours needs to sign. */
  readonly clientOptions: object;
  /** What a client's function takes: parameters of path and query, and the body. */
  readonly requestOf: (parameters: object, body: object | undefined) => object;
  /** What clients unwrap from the body of an answer. */
  readonly outputOf: (response: object) => object;
  /** The vendor's SDK for a service and its version, `2019-07-19`, where there is one to compare with. */
  readonly sdkOf: (service: string, version: string) => VendorSdk | undefined;
}

/** By the security scheme that the vendor's contracts name. */
export const vendors: Readonly<Record<string, Vendor>> = {
  'TC3-HMAC-SHA256': {
    clientOptions: {
      region: 'ap-guangzhou',
      credentials: { secretId: 'AKIDEXAMPLE', secretKey: 'not-a-real-secret' },
    },
    requestOf: (_, body = {}) => body,
    outputOf: (response) => (response as { readonly Response: object }).Response,
    // One package for all services, with a folder each.
    sdkOf: (service, version) => ({
      name: 'tencentcloud-sdk-nodejs',
      commonJs: `tencentcloud-sdk-nodejs/tencentcloud/services/${service}/index.js`,
      module: `tencentcloud-sdk-nodejs/es/services/${service}/index.js`,
      classPath: [service, `v${version.replaceAll('-', '')}`, 'Client'],
    }),
  },
  'SDK-HMAC-SHA256': {
    clientOptions: {
      projectId: '77b6a44cba5143ab91d13ab9a8ff44fd',
      credentials: { accessKeyId: 'AKEXAMPLE', secretAccessKey: 'not-a-real-secret' },
    },
    requestOf: (parameters, body) => ({ ...parameters, ...(body && { body }) }),
    outputOf: (response) => response,
    // On npm there is what its SDKs have in common, and that is no client.
    sdkOf: () => undefined,
  },
};
