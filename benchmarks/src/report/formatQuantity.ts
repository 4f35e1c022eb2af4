import type { Unit } from '../measure/Measurement.ts';

const precise = new Intl.NumberFormat('en', { maximumSignificantDigits: 3 });
const whole = new Intl.NumberFormat('en', { maximumFractionDigits: 0 });

/** A value for people: three significant digits, and exact bytes and counts where they are few. */
export function formatQuantity(value: number, unit: Unit): string {
  if (unit === 'count') return whole.format(value);
  if (unit === 'B') return formatBytes(value);
  return unit === '/s' ? `${precise.format(value)}/s` : `${precise.format(value)} ${unit}`;
}

function formatBytes(value: number): string {
  const size = Math.abs(value);
  if (size >= 1e9) return `${precise.format(value / 1e9)} GB`;
  if (size >= 1e6) return `${precise.format(value / 1e6)} MB`;
  if (size >= 1e5) return `${precise.format(value / 1e3)} kB`;
  return `${size < 100 ? precise.format(value) : whole.format(value)} B`;
}

/** A ratio, for people. */
export function formatRatio(value: number): string {
  return precise.format(value);
}
