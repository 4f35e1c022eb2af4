import { isMap, isScalar, isSeq, parseDocument } from 'yaml';
import type { Document, LineCounter, Node } from 'yaml';
import type { Location } from '../finding/Finding.ts';
import { type JsonPath, toPointer } from '../ruleset/document/JsonPath.ts';
import { countLines } from './countLines.ts';
import type { SourceFile } from './SourceFile.ts';

/**
 * The line and column of a member's key, or of a list's item. Where the path does not exist, or lies behind an alias, it
 * is the nearest parent that does.
 */
export function locateInFile(file: SourceFile, path: JsonPath): Location {
  const { document, lines } = parsed(file);
  let node: unknown = document.contents;
  let offset = document.contents?.range?.[0] ?? 0;
  let depth = 0;
  for (const key of path) {
    const child = childOf(node, key);
    if (!child) break;
    node = child.node;
    offset = child.offset ?? offset;
    depth++;
  }
  const { line, col } = lines.linePos(offset);
  return {
    file: file.path,
    line: Math.max(line, 1),
    column: Math.max(col, 1),
    pointer: toPointer(path.slice(0, depth)),
  };
}

function childOf(node: unknown, key: string | number): { node: unknown; offset: number | undefined } | undefined {
  if (isMap(node)) {
    const pair = node.items.find((item) => String(isScalar(item.key) ? item.key.value : item.key) === String(key));
    return pair && { node: pair.value, offset: (pair.key as Node).range?.[0] };
  }
  if (isSeq(node)) {
    const item = node.items[Number(key)] as Node | undefined;
    return item && { node: item, offset: item.range?.[0] };
  }
  return undefined;
}

interface Parsed {
  readonly document: Document;
  readonly lines: LineCounter;
}

const known = new WeakMap<SourceFile, Parsed>();

function parsed(file: SourceFile): Parsed {
  const before = known.get(file);
  if (before) return before;
  const document = parseDocument(file.text, { prettyErrors: false, uniqueKeys: false });
  const result = { document, lines: countLines(file.text) };
  known.set(file, result);
  return result;
}
