import type { Secrets } from './redact.ts';
import { scrub } from './scrub.ts';

const LENGTH = 200;

/** Control characters, line ends, and those that are invisible or change the direction of the text. */
const UNPRINTABLE = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu;

/** The start of an answer for people to read: no credentials, one line, at most 200 characters. */
export function snippetOf(text: string, secrets: Secrets): string {
  const line = scrub(text, secrets).replace(
    UNPRINTABLE,
    (character) => `\\u{${character.codePointAt(0)?.toString(16)}}`,
  );
  // The cut may leave half a surrogate pair.
  return line.length > LENGTH ? `${line.slice(0, LENGTH - 1).replace(/[\ud800-\udbff]$/, '')}…` : line;
}
