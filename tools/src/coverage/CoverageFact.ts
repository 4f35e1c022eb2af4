/** What a suite can exercise: see ARCHITECTURE.md, Coverage. */
export const coverageKinds = [
  'operation',
  'example',
  'errorCode',
  'parameter',
  'field',
  'generated',
  'secondGenerator',
] as const;

export type CoverageKind = (typeof coverageKinds)[number];

/** One thing that the contract knows, and what became of it in a suite. */
export interface CoverageFact {
  readonly kind: CoverageKind;
  /** `DescribeCfsFileSystems`, `DescribeCfsFileSystems/list-file-systems`, `FileSystemInfo/FSID` … */
  readonly id: string;
  readonly exercised: boolean;
  readonly passed: boolean;
}

/** A file of coverage/contracts, as one suite writes it. */
export interface CoverageReport {
  readonly service: string;
  readonly facts: readonly CoverageFact[];
}
