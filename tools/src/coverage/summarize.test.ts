import { describe, expect, it } from 'vitest';
import { percentPassed } from './percentPassed.ts';
import { renderJunit } from './renderJunit.ts';
import { renderMarkdown } from './renderMarkdown.ts';
import { renderTable } from './renderTable.ts';
import { summarize } from './summarize.ts';

const totals = { demo: { operations: 3, examples: 1, errorCodes: 0 } };
const list = { kind: 'operation', id: 'List', exercised: true, passed: true } as const;
const create = { kind: 'operation', id: 'Create', exercised: true, passed: true } as const;

function rowOf(kind: string, reports: Parameters<typeof summarize>[0]) {
  return summarize(reports, totals).find((row) => row.kind === kind)!;
}

describe('coverage', () => {
  it('takes the number of operations from the inventory, not from the suites', () => {
    const row = rowOf('operation', [{ service: 'demo', facts: [list, create] }]);
    expect(row).toMatchObject({ known: 3, exercised: 2, passed: 2 });
    expect(percentPassed(row)).toBeCloseTo(66.67, 1);
  });

  it('counts what two suites report once, as failed where one of them failed', () => {
    const row = rowOf('operation', [
      { service: 'demo', facts: [list, create] },
      { service: 'demo', facts: [{ ...list, passed: false }] },
    ]);
    expect(row).toMatchObject({ exercised: 2, passed: 1, failed: ['List'] });
  });

  it('names what the suites know and did not exercise', () => {
    const facts = [{ kind: 'field', id: 'Disk/Size', exercised: false, passed: false }] as const;
    expect(rowOf('field', [{ service: 'demo', facts }])).toMatchObject({
      known: 1,
      exercised: 0,
      missing: ['Disk/Size'],
    });
  });

  it('asks for each row of a catalogue that all operations share', () => {
    const [, , row] = summarize([], { demo: { operations: 3, examples: 1, errorCodes: 2, catalogueRows: 5 } });
    expect(row).toMatchObject({ kind: 'errorCode', known: 5 });
  });

  it('is complete where nothing is known', () => {
    expect(percentPassed(rowOf('errorCode', []))).toBe(100);
  });
});

describe('a report', () => {
  const rows = summarize([{ service: 'demo', facts: [list, { ...create, passed: false }] }], totals);

  it('is a table for people', () => {
    expect(renderTable(rows)).toMatch(/demo\s+│\s+operation\s+│\s+3\s+│\s+2\s+│\s+1\s+│\s+33\.3/);
  });

  it('is Markdown for a summary page', () => {
    expect(renderMarkdown(rows)).toContain('| demo | operation | 3 | 2 | 1 | 33.3 |');
  });

  it('is JUnit for a CI server, with a case for each failure and for what no suite knew', () => {
    const xml = renderJunit(rows);
    expect(xml).toContain('<testsuite name="demo operation" tests="3" failures="2">');
    expect(xml).toContain('name="Create"><failure message="exercised, but not passed"/>');
    expect(xml).toContain('name="1 of the inventory"><failure message="in the inventory, but not in the suites"/>');
  });
});
