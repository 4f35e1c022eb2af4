import { median, quantile } from 'simple-statistics';
import type { Measurement, Spread, Target, Unit } from './Measurement.ts';

/** Values of the same rounds, in their order: the first of ours was measured beside the first of the other's. */
export interface Comparison {
  readonly what: string;
  readonly unit: Unit;
  readonly ours: readonly number[];
  readonly other?: { readonly name: string; readonly values: readonly number[] } | undefined;
  readonly target?: Target | undefined;
}

/**
 * Sums up what was measured. Ratios and differences are taken within a round, where both met the same machine, and
 * judged by their median.
 */
export function compare({ what, unit, ours, other, target }: Comparison): Measurement {
  const paired = other && pairs(what, ours, other.values);
  const comparable = paired?.every(([, theirs]) => theirs !== 0) ? paired : undefined;
  const ratio = comparable && spreadOf(comparable.map(([mine, theirs]) => mine / theirs));
  const difference = paired && spreadOf(paired.map(([mine, theirs]) => mine - theirs));
  const value = median([...ours]);
  const judged = { ours: value, ratio: ratio?.median, difference: difference?.median };
  return {
    what,
    unit,
    ours: value,
    other: other && { name: other.name, value: median([...other.values]) },
    ratio,
    difference,
    target: target && { ...target, met: meets(judged[target.of], target) },
  };
}

function pairs(what: string, ours: readonly number[], others: readonly number[]): (readonly [number, number])[] {
  if (ours.length !== others.length) {
    throw new Error(`${what}: ${ours.length} rounds of ours cannot be compared with ${others.length} of the other.`);
  }
  return ours.map((value, round) => [value, others[round] ?? Number.NaN]);
}

function spreadOf(values: readonly number[]): Spread {
  const [low, middle, high] = quantile([...values], [0.25, 0.5, 0.75]) as [number, number, number];
  return { median: middle, low, high };
}

function meets(value: number | undefined, { of, at, limit }: Target): boolean {
  if (value === undefined) throw new Error(`A target for the ${of} needs something to compare with.`);
  return at === 'most' ? value <= limit : value >= limit;
}
