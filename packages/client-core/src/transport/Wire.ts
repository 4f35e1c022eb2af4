import type { Attempt } from './Attempt.ts';
import type { CallRequest } from './CallRequest.ts';
import type { Failure, Outcome, Reply } from './Outcome.ts';
import type { OutgoingRequest } from './OutgoingRequest.ts';
import type { Secrets } from './redact.ts';

/** A request and what in it no error may show. */
export interface SignedRequest extends OutgoingRequest {
  readonly secrets: Secrets;
}

/** Signs one attempt. `timestamp` is in seconds since 1970. */
export type SignAttempt<Credentials> = (credentials: Credentials, timestamp: number) => Promise<SignedRequest>;

/** How the calls of one vendor go over the wire. */
export interface Wire<Credentials, Request extends CallRequest = CallRequest> {
  /** Prepares a call: what all of its attempts share is made once. */
  readonly prepare: (request: Request) => SignAttempt<Credentials>;
  /** Takes the credentials, or asks for them. `rejected` are those that the service refused in this call. */
  readonly credentialsFor: (operation: string, rejected: Credentials | undefined) => Promise<Credentials>;
  /** Says what an answer means. */
  readonly decode: (reply: Reply, attempt: Attempt, secrets: Secrets, request: Request) => Outcome;
  /**
   * What a failure with the advice `at-once` asks for: the service's time, or other credentials. `skew` is how far its time is
   * from that of the client, in milliseconds; NaN if it did not tell.
   */
  readonly cureFor: (failure: Failure, credentials: Credentials, skew: number) => 'time' | 'credentials' | undefined;
}
