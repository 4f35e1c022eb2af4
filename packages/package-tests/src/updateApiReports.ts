// `pnpm run api-report`: writes what the built packages export into etc/, and removes reports of nothing.
import { mkdirSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { apiReports, reportFolder } from './apiReports.ts';
import { makeApiReport } from './makeApiReport.ts';

mkdirSync(reportFolder, { recursive: true });
for (const { file, package: publicPackage, types } of apiReports) {
  const temporary = join(reportFolder, `${file}.tmp`);
  writeFileSync(temporary, makeApiReport(publicPackage, types));
  renameSync(temporary, join(reportFolder, file));
}
const known = new Set(apiReports.map(({ file }) => file));
for (const file of readdirSync(reportFolder)) if (!known.has(file)) rmSync(join(reportFolder, file));
console.log(`etc: ${apiReports.length} reports`);
