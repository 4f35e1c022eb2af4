import type { Operation } from '../ruleset/document/operationsOf.ts';

/** The key of an operation's example where the operation is joined with others. */
export function joinedKey({ id }: Operation, key: string): string {
  return `${id}.${key}`;
}
