import { LineCounter } from 'yaml';

/** Knows the line and column of each offset of a text. One that a parser fills loses count behind an error. */
export function countLines(text: string): LineCounter {
  const lines = new LineCounter();
  lines.addNewLine(0);
  for (const { index } of text.matchAll(/\n/g)) lines.addNewLine(index + 1);
  return lines;
}
