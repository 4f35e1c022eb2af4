import { RedirectError } from '../errors/RedirectError.ts';
import type { Attempt } from './Attempt.ts';
import { redact, type Secrets } from './redact.ts';

/** Those that `fetch` would follow. A 300 lists choices, and a service may mean it as its answer. */
const REDIRECTS = new Set([301, 302, 303, 307, 308]);

/** Throws a RedirectError if the answer is a redirect. */
export function refuseRedirect(response: Response, url: string, attempt: Attempt, secrets: Secrets): void {
  const { status, headers, type } = response;
  if (type !== 'opaqueredirect' && !REDIRECTS.has(status)) return;
  // Frees the connection. Nobody reads this body, so nobody minds how it ends.
  response.body?.cancel().catch(() => undefined);
  const location = redact(headers.get('location') ?? '', secrets);
  const host = location && URL.canParse(location, url) ? new URL(location, url).host : undefined;
  const message = `redirected to ${host ?? 'an unknown host'}. Credentials are not sent on; set \`endpoint\` if that is the right host`;
  throw new RedirectError(message, { ...attempt, status, host });
}
