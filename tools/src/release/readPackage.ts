import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Name and version of the package in a folder, as far as its package.json tells. */
export function readPackage(folder: string): { readonly name?: string; readonly version?: string } {
  const file = join(folder, 'package.json');
  return existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as { name?: string; version?: string }) : {};
}
