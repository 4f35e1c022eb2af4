import type { JsonObject } from '../ruleset/document/Json.ts';
import { foldedView } from './foldedView.ts';
import { generatorView } from './generatorView.ts';
import { typesView } from './typesView.ts';

/** The views of a contract by the name of their file. Each is derived from the canonical one. */
export const views: Readonly<Record<string, (canonical: JsonObject) => JsonObject>> = {
  canonical: (canonical) => canonical,
  folded: foldedView,
  generator: generatorView,
  types: typesView,
};
