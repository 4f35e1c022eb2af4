import Table from 'cli-table3';
import { formatShare } from './formatShare.ts';
import type { CoverageRow } from './summarize.ts';

/** For people: one line a service and kind. */
export function renderTable(rows: readonly CoverageRow[]): string {
  const table = new Table({
    head: ['service', 'what', 'known', 'exercised', 'passed', '%'],
    colAligns: ['left', 'left', 'right', 'right', 'right', 'right'],
    style: { head: [], border: [], compact: true },
  });
  for (const row of rows) {
    table.push([row.service, row.kind, row.known, row.exercised, row.passed, formatShare(row)]);
  }
  return table.toString();
}
