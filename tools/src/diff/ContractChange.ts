import type { Location } from '../finding/Finding.ts';
import type { Change, Effect } from './Change.ts';

/** A change of a service's contract, where its author wrote it. */
export interface ContractChange extends Location, Pick<Change, 'effect' | 'message' | 'side'> {
  /** The effect, or that it corrects a fact: a correction, too, is breaking or additive to callers. */
  readonly kind: Effect | 'correction';
  /** The erratum that a correction follows: `cfs/app-id-names`. */
  readonly erratum?: string;
  /** The ids of the operations that it touches; none for what belongs to the whole service. */
  readonly operations: readonly string[];
}
