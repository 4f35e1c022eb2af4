import spectral from '@stoplight/spectral-core';
import type { Inventory } from '../ruleset/Inventory.ts';
import { type JsonPath, toPointer } from '../ruleset/document/JsonPath.ts';
import type { JsonObject } from '../ruleset/document/Json.ts';
import { remediesByRule } from '../ruleset/remediesByRule.ts';
import { createRuleset } from '../ruleset/ruleset.ts';
import type { BundleFinding } from './BundleFinding.ts';

// Below: what this CommonJS module exports is not known by name.
const { Spectral } = spectral;

/** What Spectral finds in a canonical bundle. */
export async function runRuleset(
  canonical: JsonObject,
  options: { readonly inventory: Inventory; readonly service: string },
): Promise<BundleFinding[]> {
  const runner = new Spectral();
  runner.setRuleset(createRuleset(options));
  // Handed over parsed: positions come from `locate`, and Spectral's own parser would take as long as all the rules.
  const results = await runner.run({
    parsed: { data: canonical, diagnostics: [], ast: {}, lineMap: [] },
    getLocationForJsonPath: () => undefined,
  });
  return results.map(({ code, message, path }) => ({
    rule: String(code),
    message,
    remedy: remediesByRule[String(code)] ?? 'See the message.',
    pointer: toPointer(path as JsonPath),
  }));
}
