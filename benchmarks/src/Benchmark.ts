import type { Measurement } from './measure/Measurement.ts';

/** Measures one thing about all that it concerns. */
export interface Benchmark {
  /** What it is called by on the command line. */
  readonly name: string;
  readonly summary: string;
  readonly run: () => Promise<Measurement[]>;
}
