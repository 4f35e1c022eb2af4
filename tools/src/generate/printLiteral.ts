/** A JSON value as a TypeScript literal: short lists and objects on one line, long ones one member a line. */
export function printLiteral(value: unknown, column = 0): string {
  if (typeof value === 'string') return printString(value);
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const isList = Array.isArray(value);
  const members = (inner: number): string[] =>
    isList
      ? value.map((item) => printLiteral(item, inner))
      : Object.entries(value)
          .filter(([, member]) => member !== undefined)
          .map(([key, member]) => `${printKey(key)}: ${printLiteral(member, inner)}`);
  const flat = members(0);
  const [open, close] = isList ? ['[', ']'] : ['{', '}'];
  if (flat.length === 0) return open + close;
  const line = isList ? `[${flat.join(', ')}]` : `{ ${flat.join(', ')} }`;
  if (!line.includes('\n') && column + line.length <= 100) return line;
  const margin = ' '.repeat(column + 2);
  return `${open}\n${members(column + 2)
    .map((member) => `${margin}${member},\n`)
    .join('')}${' '.repeat(column)}${close}`;
}

/** A string literal in single quotes. */
export function printString(text: string): string {
  return `'${JSON.stringify(text).slice(1, -1).replaceAll('\\"', '"').replaceAll("'", "\\'")}'`;
}

function printKey(key: string): string {
  return /^[A-Za-z_$][\w$]*$/.test(key) ? key : printString(key);
}
