import type { TencentCredentials } from '@cloud-contracts/signers';
import type { CallRequest } from '../transport/CallRequest.ts';
import type { SignAttempt } from '../transport/Wire.ts';
import type { TencentService } from './TencentService.ts';

/** Prepares a call: what all of its attempts share is made once. */
export type Protocol = (request: CallRequest) => SignAttempt<TencentCredentials>;

/** What a protocol needs to know of its client. */
export interface ProtocolContext {
  readonly service: TencentService;
  readonly endpoint: URL;
  readonly region: string | undefined;
}

/** How requests are signed, and where their parameters travel: what `tc3`, `hmacSha256` and `hmacSha1` return. */
export type SigningScheme = (context: ProtocolContext) => Protocol;
