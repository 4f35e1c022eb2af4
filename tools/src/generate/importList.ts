/** An import of types, one a line. */
export function importList(names: readonly string[], module: string): string {
  return `import type {\n${[...new Set(names)].map((name) => `  ${name},\n`).join('')}} from '${module}';\n`;
}
