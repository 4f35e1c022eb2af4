import { isObject } from '../ruleset/document/Json.ts';
import type { JsonPath } from '../ruleset/document/JsonPath.ts';
import type { SourceFile } from './SourceFile.ts';

/** A `$ref` as it stands in a file. */
export interface Reference {
  readonly from: SourceFile;
  /** The object that holds the `$ref`. */
  readonly path: JsonPath;
  readonly target: string;
}

/** All `$ref`s of a file. */
export function findReferences(file: SourceFile): Reference[] {
  return [...walk(file, file.value, [])];
}

function* walk(from: SourceFile, node: unknown, path: JsonPath): Generator<Reference> {
  if (Array.isArray(node)) {
    for (const [index, item] of node.entries()) yield* walk(from, item, [...path, index]);
  } else if (isObject(node)) {
    if (typeof node['$ref'] === 'string') yield { from, path, target: node['$ref'] };
    for (const [key, value] of Object.entries(node)) yield* walk(from, value, [...path, key]);
  }
}
