import { percentPassed } from './percentPassed.ts';
import type { CoverageRow } from './summarize.ts';

/** For the summary page of a CI run. */
export function renderMarkdown(rows: readonly CoverageRow[]): string {
  const lines = rows.map(
    (row) =>
      `| ${row.service} | ${row.kind} | ${row.known} | ${row.exercised} | ${row.passed} | ${percentPassed(row).toFixed(1)} |`,
  );
  return ['| service | what | known | exercised | passed | % |', '|---|---|--:|--:|--:|--:|', ...lines].join('\n');
}
