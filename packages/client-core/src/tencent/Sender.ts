import type { CallRequest } from '../transport/CallRequest.ts';
import type { Outcome, Reply } from '../transport/Outcome.ts';

/** What carries the calls of one client. */
export interface Sender {
  /** Scheme and host of the endpoint. */
  readonly origin: string;
  /** Headers of the client, and of a call where it has others. */
  readonly headersOf: (own?: Readonly<Record<string, string>>) => Headers;
  /** Sends a call with its retries, and says what came of it. */
  readonly send: (request: CallRequest) => Promise<Outcome>;
  /** Says what an answer means that came another way. */
  readonly decode: (reply: Reply, operation: string) => Outcome;
}
