import type { CoverageRow } from './summarize.ts';

/** Share of what is known that passed, in per cent; an empty kind is complete. */
export function percentPassed(row: CoverageRow): number {
  return row.known === 0 ? 100 : (100 * row.passed) / row.known;
}
