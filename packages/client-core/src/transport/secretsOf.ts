import type { CallRequest } from './CallRequest.ts';

/** Names of members, from the outermost on. Arrays on the way count as each of their elements. */
export type SensitivePath = readonly string[];

/** The values in an input that no error may show. */
export function secretsOf(request: Pick<CallRequest, 'sensitive' | 'members'>): string[] {
  const values = (request.sensitive ?? []).flatMap((path) =>
    path.reduce<unknown[]>(
      (found, name) => found.flatMap((each) => (each as Record<string, unknown> | null | undefined)?.[name]),
      [request.members],
    ),
  );
  return values.filter((value): value is string => typeof value === 'string' && value !== '');
}
