import { renderFindings } from '../finding/renderFindings.ts';
import { summarizeFindings } from '../finding/summarizeFindings.ts';
import type { Generated } from './generateService.ts';

/** For people: the findings, or a line that says what changed. */
export function renderGenerated(generated: Generated, milliseconds: number): string {
  const { service, folder, findings, written, removed, unchanged } = generated;
  if (findings.length > 0) {
    const summary = summarizeFindings(findings, { services: [service], milliseconds });
    return `${renderFindings(findings)}\n\n${summary}; nothing written.`;
  }
  const counts = `${written.length} written, ${removed.length} removed, ${unchanged.length} unchanged`;
  return `${service}: ${counts} in ${folder} (${(milliseconds / 1000).toFixed(1)} s)`;
}
