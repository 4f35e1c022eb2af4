/** A program of static imports and top-level `await`, written for a file that is not a module. */
export function asCommonJs(program: string): string {
  const body = program.replaceAll(/^import (\{[^}]*\}) from ('[^']*');$/gm, 'const $1 = require($2);');
  return `(async () => {\n${body}})();\n`;
}
