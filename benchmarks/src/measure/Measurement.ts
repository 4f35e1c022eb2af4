/** Of rounds that were measured in one run. */
export interface Spread {
  readonly median: number;
  /** The quartiles: half of the rounds lie between them. */
  readonly low: number;
  readonly high: number;
}

/** `count` has no unit; `/s` is how often in a second. */
export type Unit = 'B' | 'ms' | 's' | '/s' | 'count';

/** What a measurement has to reach: its own value, ours / the other (ratio), or ours - the other (difference). */
export interface Target {
  readonly of: 'ours' | 'ratio' | 'difference';
  readonly at: 'most' | 'least';
  /** In the measurement's unit; a ratio has none. */
  readonly limit: number;
}

/** Ours beside another, measured in the same run: a line of the table. */
export interface Measurement {
  readonly what: string;
  readonly unit: Unit;
  /** The median of the rounds. */
  readonly ours: number;
  /** What it is compared with, where there is something. */
  readonly other?: { readonly name: string; readonly value: number } | undefined;
  /** ours / other, of each round; absent where the other is nothing. */
  readonly ratio?: Spread | undefined;
  /** ours - other, of each round. */
  readonly difference?: Spread | undefined;
  readonly target?: (Target & { readonly met: boolean }) | undefined;
}
