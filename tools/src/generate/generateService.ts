import { join } from 'node:path';
import { bundleService } from '../bundle/bundleService.ts';
import { typesView } from '../bundle/typesView.ts';
import type { Finding } from '../finding/Finding.ts';
import { sortFindings } from '../finding/sortFindings.ts';
import { toPointer } from '../ruleset/document/JsonPath.ts';
import { loadService } from '../source/loadService.ts';
import { locate } from '../source/locate.ts';
import { GenerateError } from './GenerateError.ts';
import { generateClient } from './generateClient.ts';
import { type Written, writeGenerated } from '../output/writeGenerated.ts';

/** What became of a service's client. With findings nothing was written, and the old files are as they were. */
export interface Generated extends Written {
  readonly service: string;
  /** Relative to the repository root. */
  readonly folder: string;
  readonly findings: readonly Finding[];
}

/**
 * Makes packages/<service>-client/src/generated of specs/<service>, straight from the YAML: bundles on disk may be old.
 *
 * @param root absolute path of the repository
 */
export async function generateService(root: string, service: string): Promise<Generated> {
  const folder = `packages/${service}-client/src/generated`;
  const nothing = { service, folder, written: [], removed: [], unchanged: [] };
  const bundle = await bundleService(loadService(root, service));
  const { canonical, findings } = bundle;
  if (canonical === undefined || findings.length > 0) return { ...nothing, findings: sortFindings(findings) };
  try {
    const files = await generateClient(service, { canonical, types: typesView(canonical) });
    return { ...nothing, findings, ...(await writeGenerated(join(root, folder), files)) };
  } catch (error) {
    if (!(error instanceof GenerateError)) throw error;
    const place = locate({ source: bundle.source, canonical }, toPointer(error.path));
    return { ...nothing, findings: [{ rule: 'generate', message: error.message, remedy: error.remedy, ...place }] };
  }
}
