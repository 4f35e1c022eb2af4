import type { Selector } from './Bundle.ts';
import type { RouteList } from './listRoutes.ts';

/** Writes routes as a table with a title and a sum. */
export function formatRoutes({ title, version, commonErrorCodes, routes }: RouteList): string {
  const rows = routes.map(({ operationId, method, path, selector, errorCodes, examples }) => [
    operationId,
    method,
    path,
    formatSelector(selector),
    String(errorCodes),
    examples.join(', ') || '-',
  ]);
  const header = ['OPERATION', 'METHOD', 'PATH', 'SELECTOR', 'ERRORS', 'EXAMPLES'];
  const widths = header.map((_, column) => Math.max(...[header, ...rows].map((row) => row[column]!.length)));
  const lines = [header, ...rows].map((row) => row.map((cell, column) => cell.padEnd(widths[column]!)).join('  '));
  const alsoCommon =
    commonErrorCodes === 0 ? '' : ` Any may also answer with one of ${commonErrorCodes} common error codes.`;
  return [
    `${title} ${version}`,
    '',
    ...lines.map((line) => line.trimEnd()),
    '',
    `${routes.length} operations.${alsoCommon}`,
  ].join('\n');
}

function formatSelector(selector: Selector | undefined): string {
  if (selector === undefined) return '-';
  if ('header' in selector) return `${selector.header}: ${selector.value}`;
  return 'bodyKey' in selector ? `body.${selector.bodyKey}` : `body.${selector.bodyField} = ${selector.value}`;
}
