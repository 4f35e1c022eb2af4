import { UnexpectedResponseError } from '../errors/UnexpectedResponseError.ts';
import type { Attempt } from './Attempt.ts';
import type { Reply } from './Outcome.ts';
import type { Secrets } from './redact.ts';
import { snippetOf } from './snippetOf.ts';

/** An error for an answer outside the contract. `problem` follows "the answer". */
export function unexpectedResponse(
  { status, headers, text }: Reply,
  problem: string,
  attempt: Attempt,
  secrets: Secrets,
): UnexpectedResponseError {
  const type = headers.get('content-type');
  const contentType = type === null ? undefined : snippetOf(type, secrets);
  const snippet = snippetOf(text, secrets);
  const message = `the answer ${problem} (HTTP ${status}, ${contentType ?? 'no content type'})${snippet && `: ${snippet}`}`;
  return new UnexpectedResponseError(message, { ...attempt, status, contentType, snippet });
}
