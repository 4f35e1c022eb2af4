import { join } from 'node:path';
import { writeGenerated } from '../output/writeGenerated.ts';
import type { JsonObject } from '../ruleset/document/Json.ts';
import { views } from './views.ts';

/** A view on disk. */
export interface WrittenView {
  readonly view: string;
  /** Relative to the repository root. */
  readonly file: string;
  readonly bytes: number;
  readonly changed: boolean;
}

/**
 * Writes specs/dist/<service>/<view>.json for every view, each through a temporary file, and only where its bytes changed.
 * The same contract gives the same bytes.
 */
export async function writeViews(root: string, service: string, canonical: JsonObject): Promise<WrittenView[]> {
  const folder = `specs/dist/${service}`;
  const texts = Object.entries(views).map(
    ([view, derive]) => [view, `${JSON.stringify(derive(canonical), null, 2)}\n`] as const,
  );
  const files = new Map(texts.map(([view, text]) => [`${view}.json`, text]));
  const { written } = await writeGenerated(join(root, folder), files);
  return texts.map(([view, text]) => ({
    view,
    file: `${folder}/${view}.json`,
    bytes: Buffer.byteLength(text),
    changed: written.includes(`${view}.json`),
  }));
}
