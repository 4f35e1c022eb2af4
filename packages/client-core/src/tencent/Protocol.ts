import type { TencentCredentials } from '@cloud-contracts/signers';
import type { CallRequest } from '../transport/CallRequest.ts';
import type { OutgoingRequest } from '../transport/OutgoingRequest.ts';
import type { TencentService } from './TencentService.ts';

/** A request and the signature in it, which no error may show. */
export interface SignedRequest extends OutgoingRequest {
  readonly signature: string;
}

/** Signs one attempt. `timestamp` is in seconds since 1970. */
export type SignAttempt = (credentials: TencentCredentials, timestamp: number) => Promise<SignedRequest>;

/** Prepares a call: what all of its attempts share is made once. */
export type Protocol = (request: CallRequest) => SignAttempt;

/** What a protocol needs to know of its client. */
export interface ProtocolContext {
  readonly service: TencentService;
  readonly endpoint: URL;
  readonly region: string | undefined;
}

/** How requests are signed, and where their parameters travel: what `tc3`, `hmacSha256` and `hmacSha1` return. */
export type SigningScheme = (context: ProtocolContext) => Protocol;
