import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type ApiReport, reportFolder } from './apiReports.ts';
import { makeApiReport } from './makeApiReport.ts';

/** Throws where an entry point does not export what its report says. */
export function checkApiReport({ specifier, file, package: publicPackage, types }: ApiReport): void {
  const path = join(reportFolder, file);
  const known = existsSync(path) ? readFileSync(path, 'utf8') : undefined;
  if (makeApiReport(publicPackage, types) !== known)
    throw new Error(
      `etc/${file} is not what ${specifier} exports. Run \`npx pnpm@12.21.0 run api-report\`, and commit it with the change.`,
    );
}
