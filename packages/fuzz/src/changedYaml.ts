import { readdirSync, readFileSync } from 'node:fs';
import * as fc from 'fast-check';
import { anyText } from './anyText.ts';

const specs = new URL('../../../specs/', import.meta.url);

/** The text of every YAML file of specs/ that is not too long to be parsed a hundred thousand times. */
const real = readdirSync(specs, { recursive: true, encoding: 'utf8' })
  .filter((path) => path.endsWith('.yaml'))
  .toSorted()
  .map((path) => readFileSync(new URL(path, specs), 'utf8'))
  .filter((text) => text.length < 5000);

/** What authors type, and what attackers do. */
const fragment = fc.oneof(
  fc.constantFrom(
    '\t',
    '\n',
    '\r',
    '\n\n',
    ' ',
    '  ',
    ': ',
    '- ',
    '# ',
    "'",
    '"',
    '|',
    '>',
    '>-\n',
    '{',
    '}',
    '[',
    ']',
    ',',
    '---\n',
    '...\n',
    '%YAML 1.1\n',
    '&a ',
    '*a',
    '<<: *a\n',
    '? ',
    '!!binary ',
    '!!set ',
    '!!js/function ',
    '!x ',
    '.inf',
    '.nan',
    '0x1F',
    '1e999',
    '2019-07-19',
    'yes',
    '~',
    'null',
    '\0',
    '\u0007',
    '\ufeff',
    '\u0085',
    '\u2028',
    '\ud800',
    '__proto__: 1\n',
    'constructor: {prototype: 1}\n',
    'summary: x\nsummary: y\n',
    '? [a, b]\n: c\n',
    '1: x\n"1": y\n',
  ),
  fc
    .constantFrom(
      'Disk.yaml',
      '#',
      '#/',
      '#/paths',
      '../openapi.yaml',
      '.',
      '..',
      '/etc/passwd',
      '../../../../x.yaml',
      'https://disks.test/',
      '#/%zz',
      'a\\0b',
      'Disk.yaml#/properties/Parent',
    )
    .map((target) => `$ref: ${JSON.stringify(target)}\n`),
  anyText,
);

/** Small texts that stand for large documents, or lead around in circles. */
const bomb = fc.oneof(
  fc
    .tuple(fc.integer({ min: 2, max: 12 }), fc.integer({ min: 2, max: 12 }))
    .map(([levels, width]) => aliasBomb(levels, width)),
  fc
    .tuple(fc.integer({ min: 2, max: 12 }), fc.integer({ min: 2, max: 12 }))
    .map(([levels, width]) => referenceBomb(levels, width)),
  fc
    .tuple(fc.oneof(fc.nat(200), fc.nat(5000)), fc.constantFrom('[', '{a: ', '- ', 'a:\n', '? '))
    .map(([depth, open]) => nestedYaml(open, depth)),
  fc.tuple(fragment, fc.oneof(fc.nat(50), fc.nat(3000))).map(([text, count]) => text.repeat(count)),
  fc.constantFrom(
    'a: &a\n  b: *a\n',
    '&a [*a]',
    'a: &a {<<: *a}\n',
    '$ref: "#"\n',
    'a: {$ref: "#/b"}\nb: {$ref: "#/a"}\n',
  ),
);

const edit = fc.oneof(
  fc.tuple(fc.nat(3000), fc.nat(30), fragment).map(
    ([at, removed, text]) =>
      (yaml: string) =>
        splice(yaml, at, removed, text),
  ),
  fc.tuple(fc.nat(100), fragment).map(([line, text]) => onLine(line, (before) => [before, text.trimEnd()])),
  fc.nat(100).map((line) => onLine(line, (before) => [before, before])),
  fc.nat(100).map((line) => onLine(line, () => [])),
  fc
    .tuple(fc.nat(100), fc.constantFrom(' ', '  ', '\t'))
    .map(([line, indent]) => onLine(line, (before) => [indent + before])),
  fc.nat(3000).map((end) => (yaml: string) => yaml.slice(0, end)),
);

/** What becomes of a text by up to four edits. */
export const yamlEdits: fc.Arbitrary<(yaml: string) => string> = fc
  .array(edit, { minLength: 1, maxLength: 4 })
  .map((edits) => (yaml: string) => edits.reduce((text, apply) => apply(text), yaml));

/** A text for a file that should hold YAML: any, a bomb, or a real one that was changed. */
export const yamlText: fc.Arbitrary<string> = fc.oneof(
  { weight: 10, arbitrary: anyText },
  { weight: 10, arbitrary: fc.array(fragment, { maxLength: 12 }).map((parts) => parts.join('')) },
  { weight: 1, arbitrary: bomb },
  { weight: 20, arbitrary: fc.tuple(fc.constantFrom(...real), yamlEdits).map(([yaml, apply]) => apply(yaml)) },
);

function aliasBomb(levels: number, width: number): string {
  const lines = Array.from({ length: levels }, (_, level) => {
    const item = level === 0 ? 'x' : `*a${level - 1}`;
    return `a${level}: &a${level} [${Array.from({ length: width }, () => item).join(', ')}]\n`;
  });
  return lines.join('');
}

/** Each of its references passes through the next one several times. */
function referenceBomb(levels: number, width: number): string {
  const steps = '/x'.repeat(width);
  const lines = Array.from({ length: levels }, (_, level) => `a${level}: {$ref: '#/a${level + 1}${steps}'}\n`);
  return `${lines.join('')}a${levels}: &end {x: {$ref: '#/a${levels}'}}\n`;
}

function nestedYaml(open: string, depth: number): string {
  if (open !== 'a:\n') return open.repeat(depth);
  // By indentation, which makes the text grow with the square of the depth.
  return Array.from({ length: Math.min(depth, 300) }, (_, level) => `${' '.repeat(level)}a:\n`).join('');
}

function splice(text: string, at: number, removed: number, inserted: string): string {
  const start = text.length === 0 ? 0 : at % text.length;
  return text.slice(0, start) + inserted + text.slice(start + removed);
}

function onLine(line: number, change: (before: string) => readonly string[]): (yaml: string) => string {
  return (yaml) => {
    const lines = yaml.split('\n');
    const at = line % lines.length;
    return lines.toSpliced(at, 1, ...change(lines[at] ?? '')).join('\n');
  };
}
