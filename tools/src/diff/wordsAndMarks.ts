import type { Comparer } from './Comparer.ts';
import { additiveFact, documentation } from './compareFact.ts';

/** Members that any thing of a contract can have, and that say nothing of what is on the wire. */
export const wordsAndMarks: Readonly<Record<string, Comparer>> = {
  summary: documentation,
  description: documentation,
  externalDocs: documentation,
  example: documentation,
  examples: documentation,
  deprecated: additiveFact,
};
