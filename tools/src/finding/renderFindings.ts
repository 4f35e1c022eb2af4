import type { Finding } from './Finding.ts';

/**
 * For people and terminals: `file:line:column  rule  message`, the remedy below it, an empty line between files.
 * `findings` are sorted (`sortFindings`).
 */
export function renderFindings(findings: readonly Finding[]): string {
  const groups = Map.groupBy(findings, (finding) => finding.file);
  return [...groups.values()].map((group) => group.map(renderFinding).join('\n')).join('\n\n');
}

function renderFinding({ file, line, column, rule, message, remedy }: Finding): string {
  return `${file}:${line}:${column}  ${rule}  ${message}\n    ${remedy}`;
}
