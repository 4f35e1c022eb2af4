/** The description of a deprecated operation, parted. */
export interface Deprecation {
  /** What to use instead; empty if the description does not say. */
  readonly notice: string;
  /** What else the description says. */
  readonly rest: string | undefined;
}

/**
 * Parts the sentences of a description that name another operation, or say that there is none, from the others: an editor
 * shows them where it strikes the name out. `others` are the operations of the contract without this one.
 */
export function splitDeprecation(description: string, others: ReadonlySet<string>): Deprecation {
  const sentences = description.trim().split(/(?<=\.)\s+/);
  const isNotice = (sentence: string): boolean =>
    /names no replacement/i.test(sentence) || (sentence.match(/\w+/g) ?? []).some((word) => others.has(word));
  const rest = sentences.filter((sentence) => !isNotice(sentence)).join(' ');
  return { notice: sentences.filter(isNotice).join(' '), rest: rest || undefined };
}
