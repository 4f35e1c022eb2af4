import { compareLocations, compareText } from './compareLocations.ts';
import type { Finding } from './Finding.ts';

/** By file, then from top to bottom; equal findings once. */
export function sortFindings(findings: readonly Finding[]): Finding[] {
  const distinct = new Map(findings.map((finding) => [JSON.stringify(finding), finding]));
  return [...distinct.values()].toSorted(
    (a, b) => compareLocations(a, b) || compareText(a.rule, b.rule) || compareText(a.message, b.message),
  );
}
