import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The manifest of a package that these tests depend on, by the name that they give it. */
export function installedManifest(name: string): { version: string; engines: { node: string } } {
  const file = join(import.meta.dirname, '../node_modules', name, 'package.json');
  return JSON.parse(readFileSync(file, 'utf8')) as { version: string; engines: { node: string } };
}
