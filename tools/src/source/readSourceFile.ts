import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseSourceFile } from './parseSourceFile.ts';
import type { SourceFile } from './SourceFile.ts';

/** By path. A file depends on nothing but its path and text: one whose text did not change is not parsed again. */
const parsed = new Map<string, SourceFile>();

/** Reads `path`, which is relative to `root`. A file that cannot be read becomes a finding on its first line. */
export function readSourceFile(root: string, path: string): SourceFile {
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(readFileSync(join(root, path)));
  } catch (error) {
    return unreadable(path, error);
  }
  const known = parsed.get(path);
  if (known?.text === text) return known;
  const file = parseSourceFile(path, text);
  parsed.set(path, file);
  return file;
}

function unreadable(path: string, error: unknown): SourceFile {
  const finding = {
    rule: 'unreadable-file',
    message: `The file cannot be read: ${reason(error)}.`,
    remedy: 'Make it a readable file in UTF-8, or remove it and what points to it.',
    file: path,
    line: 1,
    column: 1,
    pointer: '',
  };
  return { path, text: '', value: undefined, findings: [finding] };
}

function reason(error: unknown): string {
  const code = (error as NodeJS.ErrnoException).code;
  if (code === 'ENOENT') return 'it does not exist';
  if (code === 'EISDIR') return 'it is a folder';
  if (code === 'EACCES' || code === 'EPERM') return 'access is denied';
  if (code === 'ERR_ENCODING_INVALID_ENCODED_DATA') return 'it is not UTF-8';
  return code ?? String(error);
}
