import type { RequestRecord } from './RequestRecord.ts';

/** Writes one line of a log for people: what was asked, what was answered, and what was wrong. */
export function logLine({ method, url, operationId = '-', answer, signature, problems }: RequestRecord): string {
  const asked = `${method} ${pathOf(url)} ${operationId}`;
  const answered = [answer.status, answer.kind, ...(answer.name === undefined ? [] : [answer.name])].join(' ');
  const [problem] = problems;
  return `${asked} -> ${answered}, signature ${signature.verdict}${problem === undefined ? '' : `: ${problem.message}`}`;
}

/** No URL parser: the host is whatever came in the `Host` header. */
function pathOf(url: string): string {
  return url
    .replace(/^https?:\/\/[^/]*/, '')
    .replace(/\?.*$/, '')
    .slice(0, maxPathLength);
}

const maxPathLength = 100;
