import type { Finding } from './Finding.ts';
import { renderFindings } from './renderFindings.ts';
import { summarizeFindings } from './summarizeFindings.ts';

export interface Refusal {
  readonly service: string;
  /** Where nothing was written, relative to the repository root. */
  readonly folder: string;
  readonly milliseconds: number;
  /** Whether lint runs beside it and prints the same findings, all but those of the generator. */
  readonly besideLint: boolean;
}

/** For people: what kept a command from writing, and that it wrote nothing. `findings` are sorted. */
export function renderRefusal(
  findings: readonly Finding[],
  { service, folder, milliseconds, besideLint }: Refusal,
): string {
  if (besideLint && findings.every(({ rule }) => rule !== 'generate')) {
    return `${service}: nothing written in ${folder}; the findings say why`;
  }
  return `${renderFindings(findings)}\n\n${summarizeFindings(findings, { services: [service], milliseconds })}; nothing written.`;
}
