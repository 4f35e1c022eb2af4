import { examplesOf } from '../document/examplesOf.ts';
import { looksSecret } from '../document/looksSecret.ts';
import { operationsOf } from '../document/operationsOf.ts';
import { schemasOf } from '../document/schemasOf.ts';
import type { JsonPath } from '../document/JsonPath.ts';
import type { Contract, Fault, Rule } from '../Rule.ts';

export const exampleWithoutSecrets: Rule = {
  name: 'example-without-secrets',
  description: 'No example holds a secret that looks real; sensitive values are masked or obviously fake.',
  remedy:
    'Mask the value with asterisks, as the vendor does, and record an erratum of kind damage if the document prints it.',
  *check({ document }: Contract): Generator<Fault> {
    const sensitive = new Set<string>();
    for (const { name, schema } of schemasOf(document)) {
      if (name !== undefined && typeof schema === 'object' && schema['x-sensitive'] === true) sensitive.add(name);
    }
    for (const operation of operationsOf(document)) {
      for (const { object, path } of examplesOf(document, operation)) {
        for (const { name, text, at } of textsIn(object['value'], [...path, 'value'], '')) {
          const secret = sensitive.has(name) || looksSecret(name);
          // The value itself must not be repeated in the report.
          if (isKey(text)) yield { message: `${name || 'The example'} holds what looks like a real key.`, path: at };
          else if (secret && isOpaque(text))
            yield { message: `${name} holds what looks like a real secret.`, path: at };
        }
      }
    }
  },
};

/** Keys whose form gives them away wherever they stand. */
function isKey(text: string): boolean {
  return /AKID[0-9A-Za-z]{16,}(?![0-9A-Za-z*])/.test(text) || /-----BEGIN [A-Z ]*PRIVATE KEY-----/.test(text);
}

/** Long, of letters and digits, and neither masked nor said to be made up. */
function isOpaque(text: string): boolean {
  if (/\*|x{3}|example|fake|not-a-real|placeholder/i.test(text)) return false;
  return /[0-9A-Za-z+/=_.-]{20,}/.test(text) && /\d/.test(text) && /[A-Za-z]/.test(text);
}

function* textsIn(value: unknown, at: JsonPath, name: string): Generator<{ name: string; text: string; at: JsonPath }> {
  if (typeof value === 'string') yield { name, text: value, at };
  if (typeof value !== 'object' || value === null) return;
  for (const [key, child] of Object.entries(value)) {
    const inArray = Array.isArray(value);
    yield* textsIn(child, [...at, inArray ? Number(key) : key], inArray ? name : key);
  }
}
