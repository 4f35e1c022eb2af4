import type { Attempt } from './Attempt.ts';
import { connectionError } from './connectionError.ts';
import type { Reply } from './Outcome.ts';
import type { OutgoingRequest } from './OutgoingRequest.ts';
import type { Secrets } from './redact.ts';
import { refuseRedirect } from './refuseRedirect.ts';
import { unexpectedResponse } from './unexpectedResponse.ts';

/**
 * Sends one request and reads the answer to its end.
 *
 * Throws a ConnectionError, a RedirectError, an UnexpectedResponseError for an answer that is not UTF-8, or the reason of
 * the signal.
 */
export async function exchange(
  fetch: typeof globalThis.fetch,
  { url, init }: OutgoingRequest,
  signal: AbortSignal,
  attempt: Attempt,
  secrets: Secrets,
): Promise<Reply> {
  const failed = (answered: boolean) => (error: unknown) => {
    throw signal.aborted ? signal.reason : connectionError(error, answered, attempt, secrets);
  };
  // A redirect is never followed: it would take the credentials along.
  const response = await fetch(url, { ...init, signal, redirect: 'manual' }).catch(failed(false));
  refuseRedirect(response, url, attempt, secrets);
  const bytes = await response.arrayBuffer().catch(failed(true));
  const { status, headers } = response;
  try {
    return { status, headers, text: new TextDecoder('utf-8', { fatal: true }).decode(bytes) };
  } catch {
    const text = new TextDecoder().decode(bytes);
    throw unexpectedResponse({ status, headers, text }, 'is not UTF-8', attempt, secrets);
  }
}
