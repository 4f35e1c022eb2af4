import type { Finding } from './Finding.ts';

/** What a run found that the one before did not, and the other way round. A finding that only moved is in neither. */
export function compareFindings(
  before: readonly Finding[],
  now: readonly Finding[],
): { readonly appeared: Finding[]; readonly gone: Finding[] } {
  const known = new Set(before.map(identityOf));
  const present = new Set(now.map(identityOf));
  return {
    appeared: now.filter((finding) => !known.has(identityOf(finding))),
    gone: before.filter((finding) => !present.has(identityOf(finding))),
  };
}

function identityOf({ rule, message, file, pointer }: Finding): string {
  return JSON.stringify([rule, message, file, pointer]);
}
