import type { PlannedRelease } from '../release/readReleasePlan.ts';
import type { Shortfall } from '../release/findShortfalls.ts';
import type { ContractChange } from './ContractChange.ts';

/** What became of a service since the base, and whether the next release says so. */
export interface ServiceDiff {
  readonly service: string;
  /** Whether the base does not have it: there is nothing to compare then. */
  readonly isNew: boolean;
  readonly changes: readonly ContractChange[];
  /** The packages that carry the contract. */
  readonly packages: readonly PlannedRelease[];
  readonly shortfalls: readonly Shortfall[];
}
