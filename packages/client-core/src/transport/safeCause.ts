import type { Secrets } from './redact.ts';
import { scrub } from './scrub.ts';

/** An error that is safe to show. */
export interface SafeCause extends Error {
  readonly code?: string;
  readonly cause?: SafeCause;
}

/**
 * A copy of an error that is safe to keep as `cause`: its texts, code and causes, without credentials. What else hangs on
 * it, such as the request of an injected `fetch`, stays behind.
 */
export function safeCause(thrown: unknown, secrets: Secrets, depth = 0): SafeCause {
  if (!(thrown instanceof Error)) return new Error(scrub(String(thrown), secrets)) as SafeCause;
  // Causes may form a circle.
  const cause = thrown.cause && depth < 4 ? safeCause(thrown.cause, secrets, depth + 1) : undefined;
  const copy = new Error('', cause && { cause });
  for (const key of ['name', 'message', 'stack', 'code']) {
    const value = thrown[key as keyof Error];
    if (typeof value === 'string') Object.defineProperty(copy, key, { value: scrub(value, secrets) });
  }
  return copy as SafeCause;
}
