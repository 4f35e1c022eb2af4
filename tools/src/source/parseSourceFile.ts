import { loadAll, YAMLException } from 'js-yaml';
import { LineCounter, parseDocument, visit } from 'yaml';
import type { Document, YAMLError } from 'yaml';
import type { Finding } from '../finding/Finding.ts';
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
    if (others.length > 0) return { path, text, value: undefined, findings: syntaxFindings(path, text) };
    // The round trip writes aliases out and refuses those that lead back to themselves.
    const value: unknown = JSON.parse(JSON.stringify(content));
    if (value !== null) return { path, text, value, findings: [] };
    const message = 'The file holds nothing.';
    return faulty(path, text, { message, remedy: 'Write its content; an empty list is [].' });
  } catch (error) {
    const findings = syntaxFindings(path, text);
    if (findings.length > 0) return { path, text, value: undefined, findings };
    const message = error instanceof Error ? (error.message.split('\n')[0] ?? '') : String(error);
    const mark = error instanceof YAMLException ? error.mark : undefined;
    const place = { line: (mark?.line ?? 0) + 1, column: (mark?.column ?? 0) + 1 };
    return faulty(path, text, { message, remedy: 'Write the file as plain YAML 1.2.' }, place);
  }
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
  const lineCounter = new LineCounter();
  const document = parseDocument(text, { lineCounter, prettyErrors: false });
  // One mistake can be several errors at one place; the first says it.
  const errors = new Map([...document.errors, ...document.warnings].toReversed().map((error) => [error.pos[0], error]));
  const place = (error: YAMLError): Finding => {
    const { line, col } = lineCounter.linePos(openingQuote(document, error.pos[0]) ?? error.pos[0]);
    return { ...describe(error, text), file: path, line: Math.max(line, 1), column: Math.max(col, 1), pointer: '' };
  };
  return [...errors.values()].toReversed().map(place);
}

/** A quote that is not closed is noticed at the end of the file, where nobody looks for it. */
function openingQuote(document: Document, offset: number): number | undefined {
  let opening: number | undefined;
  visit(document, {
    Scalar(_, { type, range }) {
      const isQuoted = type === 'QUOTE_DOUBLE' || type === 'QUOTE_SINGLE';
      if (isQuoted && range && range[0] < offset && offset <= range[1]) opening = range[0];
    },
  });
  return opening;
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
