import Table from 'cli-table3';
import type { Report } from './Report.ts';
import { columns, rowsOf } from './tableOf.ts';

/** For people, in a terminal. */
export function renderTable({ measurements }: Report): string {
  const table = new Table({
    head: columns.map(({ head }) => head),
    colAligns: columns.map(({ figures }) => (figures ? 'right' : 'left')),
    style: { head: [], border: [], compact: true },
  });
  table.push(...rowsOf(measurements));
  return table.toString();
}
