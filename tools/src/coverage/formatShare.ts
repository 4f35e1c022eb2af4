import { percentPassed } from './percentPassed.ts';
import type { CoverageRow } from './summarize.ts';

/** The share that passed, for people: `98.4`, or a dash where nothing was there to try. */
export function formatShare(row: CoverageRow): string {
  return row.known === 0 ? '–' : percentPassed(row).toFixed(1);
}
