import { posix } from 'node:path';
import { isObject } from '../ruleset/document/Json.ts';
import { fromPointer } from '../ruleset/document/JsonPath.ts';
import type { Place } from './Place.ts';
import { childOf, rootOf } from './Place.ts';
import type { SourceFile } from './SourceFile.ts';

/** The file that a `$ref` in the file `from` names, as a path from the repository root. */
export function targetFile(from: string, reference: string): string {
  const [file = ''] = reference.split('#');
  return file === '' ? from : posix.normalize(posix.join(posix.dirname(from), file));
}

/** The keys behind the `#` of a `$ref`. */
export function targetPath(reference: string): string[] {
  const start = reference.indexOf('#');
  return start < 0 ? [] : fromPointer(decode(reference.slice(start)));
}

/**
 * Where a place's `$ref` leads in the end, through references to references. The place itself where it holds none;
 * nothing where a reference dangles or leads back to itself.
 */
export function followReference(
  files: ReadonlyMap<string, SourceFile>,
  place: Place,
  visited: ReadonlySet<unknown> = new Set(),
): Place | undefined {
  const reference = isObject(place.value) ? place.value['$ref'] : undefined;
  if (typeof reference !== 'string') return place;
  if (visited.has(place.value)) return undefined;
  const seen = new Set([...visited, place.value]);
  const file = files.get(targetFile(place.file.path, reference));
  let target = file && rootOf(file);
  for (const key of targetPath(reference)) {
    if (!target) return undefined;
    const child: Place | undefined = childOf(target, key);
    const behind = child ? undefined : followReference(files, target, seen);
    target = child ?? (behind && childOf(behind, key));
  }
  return target && followReference(files, target, seen);
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
