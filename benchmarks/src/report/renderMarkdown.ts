import { markdownTable } from 'markdown-table';
import { formatQuantity } from './formatQuantity.ts';
import type { Report } from './Report.ts';
import { columns, rowsOf } from './tableOf.ts';

/** For a page: the machine, and the table. */
export function renderMarkdown({ machine, measurements }: Report): string {
  const { cores, processor, memoryBytes, system, node } = machine;
  const table = markdownTable([columns.map(({ head }) => head), ...rowsOf(measurements)], {
    align: columns.map(({ figures }) => (figures ? 'right' : null)),
  });
  return `Node ${node}, ${system}, ${cores} cores (${processor}), ${formatQuantity(memoryBytes, 'B')} of memory.\n\n${table}`;
}
