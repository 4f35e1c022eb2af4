import type ts from 'typescript';

/**
 * A comment of openapi-typescript as a hover should show it: the text without the tag `@description`, continued without
 * an indentation that Markdown would take for code, and without `@enum`, which repeats the type. `@deprecated` stands behind the
 * text, which it would swallow.
 */
export function polishComment(comment: ts.SynthesizedComment): ts.SynthesizedComment {
  const lines = comment.text
    .split('\n')
    .map((line) => line.replace(/^ ?\* {0,5}/, '').trimEnd())
    .filter(
      (line, index, all) => !line.startsWith('@enum ') && !((index === 0 || index === all.length - 1) && line === ''),
    )
    .map((line) => line.replace(/^@description /, ''));
  const deprecated = lines.indexOf('@deprecated');
  if (deprecated >= 0) {
    lines.splice(deprecated, 1);
    const tags = lines.findIndex((line) => /^@(?:default|example) /.test(line));
    lines.splice(tags < 0 ? lines.length : tags, 0, '@deprecated');
  }
  const text =
    lines.length === 1 ? `* ${lines[0]} ` : `*\n${lines.map((line) => ` * ${line}`.trimEnd()).join('\n')}\n `;
  return { ...comment, text };
}
