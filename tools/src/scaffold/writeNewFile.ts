import { randomUUID } from 'node:crypto';
import { linkSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** Writes a file whole or not at all, and never over another: an existing one is an error with the code EEXIST. */
export function writeNewFile(file: string, text: string): void {
  mkdirSync(dirname(file), { recursive: true });
  viaTemporary(file, text, (temporary) => linkSync(temporary, file));
}

/** Writes a file whole or not at all. */
export function replaceFile(file: string, text: string): void {
  viaTemporary(file, text, (temporary) => renameSync(temporary, file));
}

function viaTemporary(file: string, text: string, place: (temporary: string) => void): void {
  const temporary = join(dirname(file), `.${randomUUID()}`);
  try {
    writeFileSync(temporary, text);
    place(temporary);
  } finally {
    rmSync(temporary, { force: true });
  }
}
