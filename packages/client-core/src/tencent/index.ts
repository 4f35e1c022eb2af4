export type { TencentCredentials } from '@cloud-contracts/signers';
export { createTencentClient } from './createTencentClient.ts';
export { environmentCredentials } from './environmentCredentials.ts';
export type { TencentCaller, TencentClient } from './TencentClient.ts';
export type { TencentClientOptions, TencentCredentialSource } from './TencentClientOptions.ts';
export type { TencentOperation } from './TencentOperation.ts';
export type { TencentService } from './TencentService.ts';
