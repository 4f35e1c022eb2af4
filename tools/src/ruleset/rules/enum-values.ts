import { asList, type JsonObject } from '../document/Json.ts';
import { schemasOf } from '../document/schemasOf.ts';
import type { Contract, Fault, Rule } from '../Rule.ts';

export const enumValues: Rule = {
  name: 'enum-values',
  description: 'The values of `enum` and `x-extensible-enum` are unique and of the type beside them.',
  remedy:
    'Write each documented value once, as its type wants it: a number without quotes, a text that YAML would misread with them.',
  *check({ document }: Contract): Generator<Fault> {
    for (const { schema, path } of schemasOf(document)) {
      if (typeof schema === 'boolean') continue;
      for (const keyword of ['enum', 'x-extensible-enum']) {
        if (!(keyword in schema)) continue;
        const values = asList(schema[keyword]);
        if (values.length === 0) yield { message: `\`${keyword}\` lists no values.`, path: [...path, keyword] };
        for (const [index, value] of values.entries()) {
          const at = [...path, keyword, index];
          const text = JSON.stringify(value);
          if (values.findIndex((other) => JSON.stringify(other) === text) < index) {
            yield { message: `The value ${text} is listed twice.`, path: at };
          } else if (!fits(value, schema)) {
            yield { message: `The value ${text} is not of the type ${typesOf(schema).join(' or ')}.`, path: at };
          }
        }
      }
    }
  },
};

function typesOf(schema: JsonObject): string[] {
  const type = schema['type'];
  return (Array.isArray(type) ? type : type === undefined ? [] : [type]).map(String);
}

function fits(value: unknown, schema: JsonObject): boolean {
  const types = typesOf(schema);
  if (types.length === 0) return true;
  const own = value === null ? 'null' : Array.isArray(value) ? 'array' : typeof value;
  return types.includes(own) || (types.includes('integer') && Number.isInteger(value));
}
