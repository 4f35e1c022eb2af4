import type { Finding } from './Finding.ts';

/** The last line of a report: `2 findings in 1 file (cfs, 1.2 s)`. */
export function summarizeFindings(
  findings: readonly Finding[],
  { services, milliseconds }: { readonly services: readonly string[]; readonly milliseconds: number },
): string {
  const files = new Set(findings.map(({ file }) => file)).size;
  const count =
    findings.length === 0 ? 'No findings' : `${plural(findings.length, 'finding')} in ${plural(files, 'file')}`;
  return `${count} (${[...services, `${(milliseconds / 1000).toFixed(1)} s`].join(', ')})`;
}

function plural(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}
