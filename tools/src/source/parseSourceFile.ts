import { loadAll, YAMLException } from 'js-yaml';
import { parseDocument, visit } from 'yaml';
import type { Document, YAMLError } from 'yaml';
import type { Finding } from '../finding/Finding.ts';
import { countLines } from './countLines.ts';
import type { SourceFile } from './SourceFile.ts';

/**
 * Parses one file. All its syntax errors and duplicate keys become findings; nothing is thrown.
 *
 * js-yaml reads it, as it is several times faster than yaml; yaml, which goes on after an error and knows where it is,
 * reads a file again if it is at fault or if a finding has to be placed in it (`locateInFile`).
 */
export function parseSourceFile(path: string, text: string): SourceFile {
  try {
    const [content = null, ...others] = loadAll(text);
    if (others.length > 0) throw new Error('The file holds more than one document.');
    const fault = faultOf(content);
    if (fault !== undefined) return faulty(path, text, fault, fault.at && placeOf(text, text.search(fault.at)));
    // The round trip writes aliases out.
    const value: unknown = JSON.parse(JSON.stringify(content));
    if (value !== null) return { path, text, value, findings: [] };
    const message = 'The file holds nothing.';
    return faulty(path, text, { message, remedy: 'Write its content; an empty list is [].' });
  } catch (error) {
    const findings = syntaxFindings(path, text);
    if (findings.length > 0) return { path, text, value: undefined, findings };
    const message = error instanceof Error ? (error.message.split('\n')[0] ?? '') : String(error);
    const { position = 0 } = (error instanceof YAMLException ? error.mark : undefined) ?? {};
    return faulty(path, text, { message, remedy: 'Write the file as plain YAML 1.2.' }, placeOf(text, position));
  }
}

/** More than any specification holds. A few lines of aliases can stand for more than fits into memory. */
const MAX_VALUES = 100_000;

/** What JSON cannot hold, and a pattern for where it stands. */
function faultOf(content: unknown): (Pick<Finding, 'message' | 'remedy'> & { readonly at?: RegExp }) | undefined {
  const open = [content];
  let count = 0;
  for (let value = open.pop(); value !== undefined; value = open.pop()) {
    if (typeof value === 'object' && value !== null) for (const member of Object.values(value)) open.push(member);
    if (typeof value === 'number' && !Number.isFinite(value)) {
      const message = 'A number is infinite or not a number, which JSON cannot express.';
      return {
        message,
        remedy: 'Write a finite number, or leave it out.',
        at: /(?<=^|[\s,:[{])[-+]?\.(?:inf|nan)\b/im,
      };
    }
    if (++count > MAX_VALUES) {
      const message = `With its aliases written out, the file is endless, or larger than ${MAX_VALUES} values.`;
      return { message, remedy: 'Write it without aliases.' };
    }
  }
  return undefined;
}

function placeOf(text: string, offset: number): { readonly line: number; readonly column: number } {
  const { line, col: column } = countLines(text).linePos(Math.max(offset, 0));
  return { line, column };
}

function faulty(
  path: string,
  text: string,
  fault: Pick<Finding, 'message' | 'remedy'>,
  place = { line: 1, column: 1 },
): SourceFile {
  return {
    path,
    text,
    value: undefined,
    findings: [{ rule: 'yaml-syntax', ...fault, file: path, ...place, pointer: '' }],
  };
}

function syntaxFindings(path: string, text: string): Finding[] {
  const lines = countLines(text);
  const document = parseDocument(text, { prettyErrors: false });
  // One mistake can be several errors at one place; the first says it.
  const errors = new Map([...document.errors, ...document.warnings].toReversed().map((error) => [error.pos[0], error]));
  const quoted = errors.size > 0 ? quotedRanges(document) : [];
  const place = (error: YAMLError): Finding => {
    const [at] = error.pos;
    // A quote that is not closed is noticed at the end of the file, where nobody looks for it.
    const [opening = at] = quoted.findLast(([start, end]) => start < at && at <= end) ?? [];
    const { line, col } = lines.linePos(opening);
    return { ...describe(error, text), file: path, line: Math.max(line, 1), column: Math.max(col, 1), pointer: '' };
  };
  return [...errors.values()].toReversed().map(place);
}

/** Where texts in quotes begin and end. */
function quotedRanges(document: Document): (readonly [start: number, end: number])[] {
  const ranges: (readonly [number, number])[] = [];
  visit(document, {
    Scalar(_, { type, range }) {
      if ((type === 'QUOTE_DOUBLE' || type === 'QUOTE_SINGLE') && range) ranges.push([range[0], range[1]]);
    },
  });
  return ranges;
}

function describe(error: YAMLError, text: string): Pick<Finding, 'rule' | 'message' | 'remedy'> {
  if (error.code === 'DUPLICATE_KEY') {
    const key = /^[^\s:]+/.exec(text.slice(error.pos[0]))?.[0] ?? '';
    return {
      rule: 'duplicate-key',
      message: `The key ${key} stands twice in this map.`,
      remedy: 'Keep one of them; the other would be lost.',
    };
  }
  return {
    rule: 'yaml-syntax',
    message: error.message.split('\n')[0] ?? '',
    remedy: 'Mend the YAML here; the cause can be on the line above (indentation, a quote, a colon).',
  };
}
