import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { checkEntry } from './checkEntry.ts';
import { checkOperationIds } from './checkOperationIds.ts';
import { checkReach } from './checkReach.ts';
import { checkReferences } from './checkReferences.ts';
import { findReferences } from './findReferences.ts';
import type { Reference } from './findReferences.ts';
import { targetFile } from './followReference.ts';
import { readSourceFile } from './readSourceFile.ts';
import type { ServiceSource } from './ServiceSource.ts';
import type { SourceFile } from './SourceFile.ts';

/**
 * Reads specs/<service>: openapi.yaml, everything that its `$ref`s lead to, and the other YAML files of the folder.
 * Faults become findings, those of all files at once; nothing is thrown. As long as no file changes, it gives the same
 * object.
 *
 * @param root absolute path of the repository
 */
export function loadService(root: string, service: string): ServiceSource {
  const files = new Map<string, SourceFile>();
  const references: Reference[] = [];

  /** Adds a file and what it leads to. A target outside specs/ or that does not exist is left to `checkReferences`. */
  const read = (path: string): SourceFile => {
    const file = readSourceFile(root, path);
    files.set(path, file);
    for (const reference of findReferences(file)) {
      references.push(reference);
      const target = targetFile(path, reference.target);
      if (!files.has(target) && target.startsWith('specs/') && existsSync(join(root, target))) read(target);
    }
    return file;
  };

  const entry = read(`specs/${service}/openapi.yaml`);
  const reached = new Set(files.keys());
  for (const path of listYaml(root, `specs/${service}`)) if (!files.has(path)) read(path);

  const key = join(root, entry.path);
  const last = loaded.get(key);
  if (last !== undefined && haveSameFiles(last, files)) return last;

  const source: ServiceSource = { root, service, entry, files, references, findings: [] };
  const unread = [...files.values()].flatMap((file) => file.findings);
  const faults = [...unread, ...checkEntry(entry), ...checkReferences(source)];
  const unreached = faults.length === 0 ? checkReach(source, reached) : [];
  const checked = { ...source, findings: [...faults, ...checkOperationIds(source), ...unreached] };
  loaded.set(key, checked);
  return checked;
}

/** What was loaded last. Files that did not change are the same objects, and so is the service then. */
const loaded = new Map<string, ServiceSource>();

function haveSameFiles(last: ServiceSource, files: ReadonlyMap<string, SourceFile>): boolean {
  return last.files.size === files.size && [...files].every(([path, file]) => last.files.get(path) === file);
}

function listYaml(root: string, folder: string): string[] {
  if (!existsSync(join(root, folder))) return [];
  return readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .map((name) => `${folder}/${name.replaceAll('\\', '/')}`)
    .filter((path) => /\.ya?ml$/.test(path))
    .toSorted();
}
