import { asList, asObject } from '../ruleset/document/Json.ts';

/** The codes of a list of the catalogue, sorted. A code may stand in several rows. */
export function codesOf(rows: unknown): string[] {
  return [...new Set(asList(rows).map((row) => String(asObject(row)['code'])))].toSorted();
}
