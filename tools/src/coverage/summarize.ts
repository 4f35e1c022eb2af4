import type { CoverageFact, CoverageKind, CoverageReport } from './CoverageFact.ts';
import { coverageKinds } from './CoverageFact.ts';

/** A line of the coverage table. */
export interface CoverageRow {
  readonly service: string;
  readonly kind: CoverageKind;
  readonly known: number;
  readonly exercised: number;
  readonly passed: number;
  /** Ids that were exercised and did not pass, and ids that the suites know and did not exercise. */
  readonly failed: readonly string[];
  readonly missing: readonly string[];
}

/** What the documents hold of one service, from specs/inventory.json. Without `errorCodes`, those that the suites know. */
export interface InventoryTotals {
  readonly operations: number;
  readonly examples: number;
  readonly errorCodes?: number;
  /** Of a catalogue that all operations share: each row is to be tried. */
  readonly catalogueRows?: number;
}

/**
 * Sets what the suites reported against what is known. The numbers of operations, examples and error codes come from the
 * inventory, never from the specs; those of parameters and fields are what the suites found in the bundle. A fact that
 * several suites report passed only if it passed in each that exercised it.
 */
export function summarize(
  reports: readonly CoverageReport[],
  totals: Readonly<Record<string, InventoryTotals>>,
): CoverageRow[] {
  const services = [...new Set([...Object.keys(totals), ...reports.map((report) => report.service)])].toSorted();
  return services.flatMap((service) => {
    const facts = reports.filter((report) => report.service === service).flatMap((report) => report.facts);
    return coverageKinds.map((kind) =>
      summarizeKind(
        service,
        kind,
        facts.filter((fact) => fact.kind === kind),
        totals[service],
      ),
    );
  });
}

function summarizeKind(
  service: string,
  kind: CoverageKind,
  facts: readonly CoverageFact[],
  totals: InventoryTotals | undefined,
): CoverageRow {
  const ids = new Set(facts.map((fact) => fact.id));
  const exercised = new Set(facts.filter((fact) => fact.exercised).map((fact) => fact.id));
  const failed = new Set(facts.filter((fact) => fact.exercised && !fact.passed).map((fact) => fact.id));
  return {
    service,
    kind,
    known: known(kind, totals) ?? ids.size,
    exercised: exercised.size,
    passed: exercised.size - failed.size,
    failed: [...failed].toSorted(),
    missing: [...ids].filter((id) => !exercised.has(id)).toSorted(),
  };
}

function known(kind: CoverageKind, totals: InventoryTotals | undefined): number | undefined {
  if (kind === 'operation') return totals?.operations;
  if (kind === 'example') return totals?.examples;
  if (kind === 'errorCode') return totals?.catalogueRows ?? totals?.errorCodes;
  return undefined;
}
