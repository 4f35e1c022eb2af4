/**
 * A JSDoc comment. Paragraphs are separated by an empty line; `undefined` ones are left out. Texts come from the spec:
 * what would end the comment or begin a tag is defused.
 */
export function docComment(paragraphs: readonly (string | undefined)[], tags: readonly string[] = []): string {
  const texts = paragraphs.filter((paragraph) => paragraph !== undefined && paragraph !== '');
  const blocks = [...texts.map((text) => defuse(text!.trim())), ...(tags.length > 0 ? [tags.join('\n')] : [])];
  const lines = blocks.join('\n\n').replaceAll('*/', '*\\/').split('\n');
  if (lines.length === 1) return `/** ${lines[0]} */`;
  return ['/**', ...lines.map((line) => ` * ${line}`.trimEnd()), ' */'].join('\n');
}

/** A word that begins with `@` would begin a tag: it becomes code. */
export function defuse(text: string): string {
  return text.replaceAll(/(^|\s)(@[\w./-]*\w)/g, '$1`$2`');
}
