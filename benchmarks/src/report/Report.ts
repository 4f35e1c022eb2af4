import type { Measurement } from '../measure/Measurement.ts';
import type { Machine } from './describeMachine.ts';

/** What a run has found. */
export interface Report {
  readonly machine: Machine;
  readonly measurements: readonly (Measurement & { readonly benchmark: string })[];
}
