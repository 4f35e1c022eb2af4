import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { apiReports, reportFolder } from '../src/apiReports.ts';
import { makeApiReport } from '../src/makeApiReport.ts';

const remedy = 'Run `npx pnpm@12.21.0 run api-report`, and commit etc/ with the change.';

describe('etc', () => {
  it.each(apiReports)('says what $specifier exports', ({ specifier, file, package: publicPackage, types }) => {
    const difference =
      makeApiReport(publicPackage, types) === read(file)
        ? undefined
        : `etc/${file} is not what ${specifier} exports. ${remedy}`;
    expect(difference).toBeUndefined();
  });

  it('has no other report', () => {
    expect(readdirSync(reportFolder).toSorted()).toEqual(apiReports.map(({ file }) => file).toSorted());
  });
});

function read(file: string): string | undefined {
  const path = join(reportFolder, file);
  return existsSync(path) ? readFileSync(path, 'utf8') : undefined;
}
