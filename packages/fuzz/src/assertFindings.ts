import assert from 'node:assert/strict';
import type { Finding } from '@cloud-contracts/tools/src/finding/Finding.ts';

/** Throws unless each finding says what is wrong, what to do, and a place that its file has. */
export function assertFindings(findings: readonly Finding[], textOf: (file: string) => string | undefined): void {
  for (const { rule, message, remedy, file, line, column, pointer } of findings) {
    const said = `${rule} ${file}:${line}:${column} ${message}`;
    assert(rule !== '' && message !== '' && remedy !== '', said);
    assert.match(pointer, /^($|\/)/, said);
    const text = textOf(file);
    assert(text !== undefined, `No such file: ${said}`);
    // The end of a file is a place as well.
    const lines = text.split('\n');
    assert(Number.isInteger(line) && line >= 1 && line <= lines.length, `No such line: ${said}`);
    assert(
      Number.isInteger(column) && column >= 1 && column <= (lines[line - 1]?.length ?? 0) + 2,
      `No such column: ${said}`,
    );
  }
}
