import { isObject } from '../ruleset/document/Json.ts';
import type { JsonPath } from '../ruleset/document/JsonPath.ts';
import type { SourceFile } from './SourceFile.ts';

/** A value in a source file. */
export interface Place {
  readonly file: SourceFile;
  readonly path: JsonPath;
  readonly value: unknown;
}

/** The whole of a file; absent where it could not be read. */
export function rootOf(file: SourceFile): Place | undefined {
  return file.value === undefined ? undefined : { file, path: [], value: file.value };
}

/** A member of an object or list, if it is there. References are not followed. */
export function childOf({ file, path, value }: Place, key: string | number): Place | undefined {
  const isThere = isObject(value) ? Object.hasOwn(value, key) : Array.isArray(value) && Number(key) in value;
  if (!isThere) return undefined;
  return { file, path: [...path, key], value: (value as Readonly<Record<string | number, unknown>>)[key] };
}
