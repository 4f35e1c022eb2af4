import { formatShare } from './formatShare.ts';
import type { CoverageRow } from './summarize.ts';

/** For the summary page of a CI run. */
export function renderMarkdown(rows: readonly CoverageRow[]): string {
  const lines = rows.map(
    (row) => `| ${row.service} | ${row.kind} | ${row.known} | ${row.exercised} | ${row.passed} | ${formatShare(row)} |`,
  );
  return ['| service | what | known | exercised | passed | % |', '|---|---|--:|--:|--:|--:|', ...lines].join('\n');
}
