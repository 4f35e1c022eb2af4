import { type Refusal, renderRefusal } from '../finding/renderRefusal.ts';
import type { Generated } from './generateService.ts';

/** For people: the findings, or a line that says what changed. */
export function renderGenerated(
  { service, folder, findings, written, removed, unchanged }: Generated,
  { milliseconds, besideLint }: Pick<Refusal, 'milliseconds' | 'besideLint'>,
): string {
  if (findings.length > 0) return renderRefusal(findings, { service, folder, milliseconds, besideLint });
  const counts = `${written.length} written, ${removed.length} removed, ${unchanged.length} unchanged`;
  return `${service}: ${counts} in ${folder} (${(milliseconds / 1000).toFixed(1)} s)`;
}
