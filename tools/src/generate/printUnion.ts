import { printString } from './printLiteral.ts';

/** What follows `type X =` or `member:`: a union of string literals, one a line, and of further types; `never` if empty. */
export function printUnion(literals: readonly string[], types: readonly string[] = []): string {
  const members = [...literals.map(printString), ...types];
  if (members.length < 2) return ` ${members[0] ?? 'never'}`;
  return `\n${members.map((member) => `  | ${member}`).join('\n')}`;
}
