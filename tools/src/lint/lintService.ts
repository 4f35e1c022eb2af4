import { type Bundle, bundleService } from '../bundle/bundleService.ts';
import { checkExamples } from '../examples/checkExamples.ts';
import type { Finding } from '../finding/Finding.ts';
import { sortFindings } from '../finding/sortFindings.ts';
import { locate } from '../source/locate.ts';
import { loadService } from '../source/loadService.ts';
import type { BundleFinding } from './BundleFinding.ts';
import { checkShapes } from './checkShapes.ts';
import { findGaps } from './findGaps.ts';
import { readInventory } from './readInventory.ts';
import type { RulesetThread } from './RulesetThread.ts';

/**
 * Everything that is found in a service's files, sorted, each at the author's file and line. Operations that cannot be
 * read do not hide what is found in the others.
 *
 * @param root absolute path of the repository
 * @param thread runs the Spectral rules; one serves any number of calls, one after the other
 */
export async function lintService(
  root: string,
  service: string,
  { thread }: { readonly thread: RulesetThread },
): Promise<Finding[]> {
  const bundle = await bundleService(loadService(root, service));
  const applied = applyRules(bundle, thread);
  const shapes = checkShapes(bundle.source);
  const gaps = findGaps(bundle.source);
  const findings = [...bundle.findings, ...gaps, ...unlessOnLineOf(gaps, await applied)];
  // A rule that speaks of the same line says it better than a JSON Schema.
  return sortFindings([...findings, ...unlessOnLineOf(findings, shapes)]);
}

async function applyRules({ source, canonical, complete }: Bundle, thread: RulesetThread): Promise<Finding[]> {
  if (!canonical) return [];
  const read = readInventory(source.root);
  if ('finding' in read) return [read.finding];
  const ruleset = thread.run({ canonical, inventory: read.inventory, service: source.service });
  const examples = checkExamples(canonical);
  const place = ({ pointer, ...finding }: BundleFinding): Finding => ({
    ...finding,
    ...locate({ source, canonical }, pointer),
  });
  return [...(await ruleset), ...examples].filter((finding) => complete || !isAboutTheWhole(finding)).map(place);
}

/** Where operations had to be left out, what is said of the whole contract would be about the gaps. */
function isAboutTheWhole({ pointer }: BundleFinding): boolean {
  return pointer === '' || pointer === '/paths' || /^\/x-errata\/\d+\/deviations\//.test(pointer);
}

/** The findings that are on no line of the others. */
function unlessOnLineOf(others: readonly Finding[], findings: readonly Finding[]): Finding[] {
  const lines = new Set(others.map(({ file, line }) => `${file}:${line}`));
  return findings.filter(({ file, line }) => !lines.has(`${file}:${line}`));
}
