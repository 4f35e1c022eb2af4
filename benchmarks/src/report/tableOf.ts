import type { Measurement, Spread, Target, Unit } from '../measure/Measurement.ts';
import { formatQuantity, formatRatio } from './formatQuantity.ts';

/** Column heads, and whether a column holds figures. */
export const columns: readonly { readonly head: string; readonly figures: boolean }[] = [
  { head: 'what', figures: false },
  { head: 'ours', figures: true },
  { head: 'the other', figures: true },
  { head: 'ratio', figures: true },
  { head: 'difference', figures: true },
  { head: 'target', figures: true },
  { head: 'met', figures: false },
];

/** The rows, as text. In brackets stand the quartiles of the rounds, where there are several that differ. */
export function rowsOf(measurements: readonly Measurement[]): string[][] {
  return measurements.map(({ what, unit, ours, other, ratio, difference, target }) => {
    const quantity = (value: number): string => formatQuantity(value, unit);
    return [
      what,
      quantity(ours),
      other ? `${other.name}: ${quantity(other.value)}` : '',
      ratio ? formatSpread(ratio, formatRatio) : '',
      difference ? formatSpread(difference, quantity) : '',
      target ? formatTarget(target, unit) : '',
      target ? (target.met ? 'yes' : 'NO') : '',
    ];
  });
}

function formatSpread({ median, low, high }: Spread, format: (value: number) => string): string {
  return low === high ? format(median) : `${format(median)} (${format(low)} … ${format(high)})`;
}

function formatTarget({ of, at, limit }: Target, unit: Unit): string {
  const sign = at === 'most' ? '≤' : '≥';
  if (of === 'ratio') return `ratio ${sign} ${formatRatio(limit)}`;
  return `${of === 'ours' ? '' : 'difference '}${sign} ${formatQuantity(limit, unit)}`;
}
