import type { Finding } from '../finding/Finding.ts';
import { isObject } from '../ruleset/document/Json.ts';
import { locateInFile } from './locateInFile.ts';
import type { SourceFile } from './SourceFile.ts';

/** An openapi.yaml that can be read and is no map: nothing else can be said of the service then. */
export function checkEntry(entry: SourceFile): Finding[] {
  if (entry.value === undefined || isObject(entry.value)) return [];
  const message = 'The file holds a list or a single value, and no OpenAPI document.';
  const remedy = 'Write it as a map: `openapi: 3.1.0`, `info`, `paths` and so on, each at the start of a line.';
  return [{ rule: 'bundle', message, remedy, ...locateInFile(entry, []) }];
}
