import type { Report } from './Report.ts';

/** One line that says which targets were missed. */
export function summarize({ measurements }: Report): string {
  const judged = measurements.filter(({ target }) => target);
  const missed = judged.filter(({ target }) => !target?.met);
  if (missed.length === 0) return `${judged.length} targets met.`;
  return `${missed.length} of ${judged.length} targets missed: ${missed.map(({ what }) => what).join('; ')}.`;
}
