import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { apiReports, reportFolder } from '../src/apiReports.ts';
import { checkApiReport } from '../src/checkApiReport.ts';

describe('etc', () => {
  it.each(apiReports)('says what $specifier exports', (report) => {
    expect(() => checkApiReport(report)).not.toThrow();
  });

  it('has no other report', () => {
    expect(readdirSync(reportFolder).toSorted()).toEqual(apiReports.map(({ file }) => file).toSorted());
  });
});
