import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { UsageError } from '../commands/UsageError.ts';
import type { CoverageReport } from './CoverageFact.ts';

/** Reads what the suites wrote to coverage/contracts. Throws a UsageError where there is nothing, or it is no report. */
export function readReports(root: string): CoverageReport[] {
  const folder = join(root, 'coverage/contracts');
  const files = existsSync(folder) ? readdirSync(folder).filter((name) => name.endsWith('.json')) : [];
  if (files.length === 0) {
    throw new UsageError(
      'No suite has reported yet. Run the contract tests first: vitest run --project contract-tests.',
    );
  }
  return files.toSorted().map((name) => readReport(join(folder, name), name));
}

function readReport(path: string, name: string): CoverageReport {
  try {
    const report = JSON.parse(readFileSync(path, 'utf8')) as CoverageReport;
    if (typeof report.service === 'string' && Array.isArray(report.facts)) return report;
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
  }
  throw new UsageError(
    `coverage/contracts/${name} is no report of a suite. Delete it and run the contract tests again.`,
  );
}
