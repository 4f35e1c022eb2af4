import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { apiReports, reportFolder } from '../src/apiReports.ts';
import { makeApiReport } from '../src/makeApiReport.ts';

const remedy = 'Run `npx pnpm@12.21.0 run api-report`, and commit etc/ with the change.';

describe('etc', () => {
  it.each(apiReports)('says what $specifier exports', ({ specifier, file, package: publicPackage, types }) => {
    const isUpToDate = makeApiReport(publicPackage, types) === read(file);
    expect(isUpToDate, `The exports of ${specifier} are not those of etc/${file}. ${remedy}`).toBe(true);
  });

  it('has no other report', () => {
    expect(readdirSync(reportFolder).toSorted(), remedy).toEqual(apiReports.map(({ file }) => file).toSorted());
  });
});

function read(file: string): string | undefined {
  return readdirSync(reportFolder).includes(file) ? readFileSync(join(reportFolder, file), 'utf8') : undefined;
}
