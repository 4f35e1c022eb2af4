import type { CoverageRow } from './summarize.ts';

/** For CI servers: one suite a service and kind, one case for each gap or failure, and one for the rest. */
export function renderJunit(rows: readonly CoverageRow[]): string {
  const suites = rows.map((row) => {
    const unknown = Math.max(0, row.known - row.exercised - row.missing.length);
    const failures = [
      ...row.failed.map((id) => testCase(id, 'exercised, but not passed')),
      ...row.missing.map((id) => testCase(id, 'not exercised')),
      ...(unknown > 0 ? [testCase(`${unknown} of the inventory`, 'in the inventory, but not in the suites')] : []),
    ];
    const name = escape(`${row.service} ${row.kind}`);
    return [
      `  <testsuite name="${name}" tests="${row.passed + failures.length}" failures="${failures.length}">`,
      `    <testcase classname="${name}" name="${row.passed} passed"/>`,
      ...failures.map((line) => line.replace('<testcase ', `<testcase classname="${name}" `)),
      '  </testsuite>',
    ].join('\n');
  });
  return ['<?xml version="1.0" encoding="UTF-8"?>', '<testsuites name="contracts">', ...suites, '</testsuites>'].join(
    '\n',
  );
}

function testCase(id: string, message: string): string {
  return `    <testcase name="${escape(id)}"><failure message="${escape(message)}"/></testcase>`;
}

function escape(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
}
